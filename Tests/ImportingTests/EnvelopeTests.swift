import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct EnvelopeTests {
  private let xml =
    "\(Probe.xmlStart)><finding code='cramp' state='absent' source='patient'/></record>"

  private func read(_ line: String) throws -> AddressedRecord {
    try Probe().importer.importAddressed(Array(line.utf8)[...], path: "-")
  }

  private func codes(_ record: AddressedRecord) -> [String] {
    record.imported.record?.findings.map(\.code.rawValue) ?? []
  }

  @Test func `a line that is a record is read as one, and has no key but its own`() throws {
    let line = try read("\(Probe.jsonStart), \"id\": \"A\"}")
    #expect(line.key == nil)
    #expect(line.imported.record?.id == "A")
  }

  @Test(arguments: ["", "\"format\": \"xml\", ", "\"format\": \"native\", "])
  func `a payload is read by what it holds`(format: String) throws {
    let line = try read("{\"key\": \"a b\", \(format)\"payload\": \"\(xml)\"}".escapingPayload)
    #expect(line.key == "a b")
    #expect(codes(line) == ["cramp"])
    #expect(line.imported.diagnostics == [])
  }

  @Test func `a payload in base64 keeps its bytes, whatever their encoding`() throws {
    let text = "<?xml version='1.0' encoding='ISO-8859-1'?>" + xml
    let line = try read("{\"payload_base64\": \"\(Array(text.utf8).base64)\"}")
    #expect(line.key == nil)
    #expect(codes(line) == ["cramp"])
  }

  @Test(arguments: ["AAA", "A===", "AA=A", "A*==", "AB=="])
  func `what is not base64 is refused`(text: String) throws {
    let line = try read("{\"key\": \"k\", \"payload_base64\": \"\(text)\"}")
    #expect(line.key == "k")
    #expect(line.imported.record == nil)
    #expect(line.imported.ids == ["envelope-content"])
  }

  @Test func `the resources of one patient are one record, with places in the line`() throws {
    let line = try read(
      """
      {"key": "p", "resources": [{"resourceType": "Patient", "id": "p", "birthDate": "1970"}, 7,
      {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p"},
      "code": {"coding": [{"system": "http://snomed.info/sct", "code": "55300003"}]},
      "valueBoolean": true}]}
      """)
    #expect(codes(line) == ["cramp"])
    let damage = try #require(line.imported.diagnostics.first { $0.severity == .error })
    #expect(damage.id == "not-a-resource")
    #expect(damage.origin.pointer == "/resources/1")
  }

  @Test func `two patients in one envelope are refused, and none of them is read`() throws {
    let line = try read(
      """
      {"key": "p", "resources": [{"resourceType": "Patient", "id": "p"},
      {"resourceType": "Patient", "id": "q"}]}
      """)
    #expect(line.imported.record == nil)
    #expect(line.imported.ids == ["several-patients"])
  }

  @Test(arguments: [
    ("{\"key\": \"k\"}", "envelope-content"),
    ("{\"key\": \"k\", \"payload\": \"a\", \"resources\": []}", "envelope-content"),
    ("{\"key\": \"k\", \"payload\": {}}", "envelope-content"),
    ("{\"key\": \"k\", \"payload\": \"\"}", "empty"),
    ("{\"key\": \"k\", \"resources\": []}", "no-patient"),
    ("{\"key\": \"k\", \"note\": 1, \"payload\": \"a\"}", "unknown-attribute"),
    ("{\"key\": \"k\", \"format\": \"pdf\", \"payload\": \"a\"}", "unknown-value"),
    ("{\"key\": 1, \"payload\": \"a\"}", "envelope-key"),
    ("{\"key\": \"\", \"payload\": \"a\"}", "envelope-key"),
    ("{\"key\": \"k\", \"payload\": \"a\"", "malformed-json"),
  ])
  func `an envelope that cannot be understood says why`(line: String, id: String) throws {
    let read = try read(line)
    #expect(read.imported.record == nil)
    #expect(read.imported.ids == [id])
  }

  @Test func `a form other than the one that is named is read, with a warning`() throws {
    let line = try read("{\"format\": \"fhir\", \"payload\": \"\(xml)\"}".escapingPayload)
    #expect(codes(line) == ["cramp"])
    #expect(line.imported.diagnostics.map(\.severity) == [.warning])
    #expect(line.imported.ids == ["envelope-format"])
  }

  @Test func `no message repeats what an envelope says`() throws {
    for line in [
      "{\"key\": \"k\", \"SECRET\": 1, \"payload\": \"a\"}",
      "{\"key\": \"k\", \"format\": \"SECRET\", \"payload\": \"SECRET\"}",
      "{\"key\": \"k\", \"payload\": \"<SECRET>\"}",
    ] {
      let messages = try read(line).imported.diagnostics.map { $0.description + ($0.remedy ?? "") }
      #expect(!messages.isEmpty)
      #expect(!messages.contains { $0.contains("SECRET") })
    }
  }
}

extension String {
  /// With the quotes of the attributes in a payload escaped, as JSON asks.
  fileprivate var escapingPayload: String {
    guard let start = firstRange(of: "\"payload\": \"")?.upperBound else { return self }
    let inner = self[start...].dropLast(2)
    return self[..<start] + inner.replacing("\"", with: "\\\"") + "\"}"
  }
}

extension [UInt8] {
  /// In base64, by the book: three bytes are four digits.
  fileprivate var base64: String {
    let digits = [Character]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let all = (0..<4).map { digits[bits >> (18 - 6 * $0) & 63] }
      text += String(all.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }
    return text
  }
}
