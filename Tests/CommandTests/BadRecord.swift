import Foundation
import Testing

/// One kind of bad input: what is written, and what must be said of it.
struct BadRecord: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let bytes: Data
  /// The rule that must be named.
  let id: String
  /// The line that must be named; `nil` where the whole file is meant.
  let line: Int?
  /// Whether the rest of the record is still weighed.
  let isScreened: Bool

  var testDescription: String { name }

  init(
    _ name: String, _ file: String, _ text: String, id: String, line: Int?, isScreened: Bool = false
  ) {
    self.init(name, file, Data(text.utf8), id: id, line: line, isScreened: isScreened)
  }

  init(
    _ name: String, _ file: String, _ bytes: Data, id: String, line: Int?, isScreened: Bool = false
  ) {
    self.name = name
    self.file = file
    self.bytes = bytes
    self.id = id
    self.line = line
    self.isScreened = isScreened
  }
}

extension BadRecord {
  /// Values of the fictional patients that no message may repeat.
  static let secrets = ["Zebedee", "QUAGMIRE", "1961-02-03", "wobbly-toe", "2026-02-30", "smoots"]

  private static let start =
    "<record xmlns=\"urn:fascicle:record:1\" version=\"1\" date=\"2026-05-14\">"
  private static let patient =
    "<patient given=\"Zebedee\" family=\"QUAGMIRE\" born=\"1961-02-03\"/>"
  private static let redFlag =
    "<finding code=\"saddle-numbness\" state=\"present\" source=\"patient\"/>"

  /// A record with a red flag, and on its third line what is given.
  private static func xml(_ line: String, patient: String = patient, start: String = start)
    -> String
  {
    "\(start)\n\(patient)\n\(line)\n\(redFlag)\n</record>\n"
  }

  private static func json(_ line: String) -> String {
    """
    {"$type": "urn:fascicle:record:1", "version": "1", "date": "2026-05-14",
    "patient": {"given": "Zebedee", "family": "QUAGMIRE", "born": "1961-02-03"},
    \(line)
    "findings": [{"code": "saddle-numbness", "state": "present", "source": "patient"}]}
    """
  }

  private static let entities = (1...9).map { level in
    "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
  }.joined(separator: "\n")

  static let all: [BadRecord] = [
    BadRecord(
      "truncated XML", "record.xml", "\(start)\n\(patient)\n<finding code=\"wea",
      id: "not-well-formed", line: 3),
    BadRecord(
      "wrong namespace", "record.xml",
      xml("", start: "<record xmlns=\"urn:example:other\" version=\"1\">"),
      id: "wrong-namespace", line: 1),
    BadRecord("DOCTYPE", "record.xml", "<!DOCTYPE record>\n" + xml(""), id: "doctype", line: 1),
    BadRecord(
      "external entity", "record.xml",
      "<!DOCTYPE record [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
        + xml("<narrative>&x;</narrative>"),
      id: "doctype", line: 1),
    BadRecord(
      "entity bomb", "record.xml",
      "<!DOCTYPE record [<!ENTITY l0 \"QUAGMIRE\">\n\(entities)]>\n"
        + xml("<narrative>&l9;</narrative>"),
      id: "doctype", line: 1),
    BadRecord(
      "20,000-deep XML", "record.xml",
      xml(String(repeating: "<a>", count: 20_000) + String(repeating: "</a>", count: 20_000)),
      id: "too-deep", line: 3),
    // So many tags are more bytes than a record may have, which is told first.
    BadRecord(
      "100,000-deep XML", "record.xml",
      xml(String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)),
      id: "too-large", line: nil),
    BadRecord(
      "100,000-deep JSON", "record.json",
      json(
        "\"x\": " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
          + ","), id: "too-deep", line: 3),
    BadRecord(
      "invalid UTF-8", "record.xml",
      Data(xml("<narrative>").utf8) + [0xFF, 0xFE] + Data("</narrative>".utf8),
      id: "invalid-utf8", line: 6),
    BadRecord(
      "invalid UTF-8 in JSON", "record.json",
      Data("{\"$type\":\n\"".utf8) + [0xC3, 0x28] + Data("\"}".utf8), id: "invalid-utf8", line: 2),
    BadRecord(
      "duplicate keys", "record.json", json("\"date\": \"2026-05-15\","), id: "duplicate-key",
      line: 3),
    BadRecord(
      "trailing comma", "record.json", json("\"movements\": [],").dropLast(2) + ",]}\n",
      id: "trailing-comma", line: 4),
    BadRecord(
      "NaN", "record.json",
      json("\"measurements\": [{\"code\": \"potassium\", \"value\": NaN, \"unit\": \"mmol/L\"}],"),
      id: "invalid-number", line: 3),
    BadRecord("an empty file", "record.xml", "", id: "empty", line: nil),
    BadRecord("a file of spaces", "record.json", " \n\n ", id: "empty", line: nil),
    BadRecord("no record", "record.xml", "Zebedee QUAGMIRE\n", id: "unsupported-format", line: nil),
    BadRecord(
      "a date that does not exist", "record.xml",
      xml("<finding code=\"weakness\" state=\"present\" source=\"patient\" onset=\"2026-02-30\"/>"),
      id: "impossible-date", line: 3, isScreened: true),
    BadRecord(
      "an unknown code", "record.xml",
      xml("<finding code=\"wobbly-toe\" source=\"patient\" state=\"present\"/>"),
      id: "unknown-code", line: 3, isScreened: true),
    BadRecord(
      "an unknown unit", "record.json",
      json("\"measurements\": [{\"code\": \"potassium\", \"value\": 4, \"unit\": \"smoots\"}],"),
      id: "unknown-unit", line: 3, isScreened: true),
    BadRecord(
      "conflicting findings", "record.xml",
      xml(
        "<finding code=\"weakness\" state=\"present\" source=\"patient\"/>"
          + "<finding code=\"weakness\" state=\"absent\" source=\"patient\"/>"),
      id: "conflicting-findings", line: 3, isScreened: true),
    BadRecord(
      "a future birth date", "record.xml",
      xml("", patient: "<patient given=\"Zebedee\" family=\"QUAGMIRE\" born=\"2061-02-03\"/>"),
      id: "future-birth", line: 2, isScreened: true),
  ]

  /// A record with nothing wrong.
  static let good = """
    <record xmlns="urn:fascicle:record:1" version="1" id="GOOD-1" date="2026-05-14">
      <patient given="Well" family="FORMED" born="1970"/>
    </record>
    """
}
