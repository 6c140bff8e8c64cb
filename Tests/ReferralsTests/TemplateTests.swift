import Clinical
import Diagnostics
import Documents
import Foundation
import LetterTemplates
import Referrals
import Testing

@Suite struct TemplateTests {
  private func read(_ text: String) throws(Rejection) -> LetterTemplate {
    try LetterTemplate(Array(text.utf8), path: "template.yaml")
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.reasons.map { "\($0.id) \($0.origin.line ?? 0)" }
    }
  }

  private static let clinic = """
    language: de-DE
    paper: a4
    letterhead:
      lines: ["Praxis am Beispielweg", "Sprechstunde nach Vereinbarung, {telephone}"]
    sections: [letterhead, addressee, priority, patient, question, symptoms, examination, pattern,
      next, told, medicines, action,
      {note: {heading: Schlucken, text: "Kurz: {swallowing}"}},
      signature, criteria, sources, provenance]
    wording:
      headingAction: Bitte
    placeholders:
      telephone:
        field: referrer.telephone
        present: "Telefon {value}"
        not-assessed: "Telefon nicht dokumentiert"
      swallowing:
        finding: swallowing-difficulty
        present: "Schluckstörung"
        absent: "keine Schluckstörung (erfragt)"
        not-assessed: "Schlucken NICHT ERFRAGT"
        not-assessable: "Schlucken nicht beurteilbar"
    """

  @Test func `a clinic's own letter has its head, its order, its words and its language`() throws {
    let template = try read(Self.clinic)
    let sample = try #require(
      try Letters.shared.get().samples.first { $0.name == "hand-weakness-mixed-signs" })
    let letter = ReferralLetter(sample.assessment, making: Letters.making, template: template)
    let text = Letters.text(letter.document).replacing("\u{A0}", with: " ")
    #expect(text.contains("Praxis am Beispielweg"))
    #expect(text.contains("Telefon 01632 960000"))
    #expect(text.contains("Kurz: Schlucken NICHT ERFRAGT"))
    #expect(text.split(separator: "\n").contains("Bitte"))
    #expect(!text.contains("Untersuchungsergebnisse"))
  }

  @Test func `JSON is read as well`() throws {
    #expect(try read("{\"language\": \"en-US\"}").paper == .letter)
  }

  @Test func `what a template does not know is refused at its line`() {
    #expect(problems("colour: red\n") == ["unknown-key 1"])
    #expect(problems("language: en-GB\npaper: a5\n") == ["unknown-value 2"])
    #expect(problems("language: fr-FR\n") == ["unknown-value 1"])
    #expect(problems("wording:\n  headingActions: x\n") == ["unknown-phrase 2"])
    #expect(
      problems("letterhead:\n  lines: [\"{phone}\"]\n") == ["unknown-placeholder 2"])
    #expect(
      problems(
        "placeholders:\n  x:\n    field: record.date\n    present: \"{value}\"\n"
          + "    not-assessed: none\n") == ["unused-placeholder 2"])
  }

  @Test func `a placeholder needs words for every state of its type`() {
    let text = """
      letterhead:
        lines: ["{x}"]
      placeholders:
        x:
          finding: clonus
          present: there
          absent: not there
          not-assessed: NOT ASSESSED
      """
    #expect(problems(text) == ["state-without-words 5"])
    #expect(
      problems(
        "letterhead: {lines: [\"{x}\"]}\nplaceholders:\n  x:\n    field: record.date\n"
          + "    present: when\n    not-assessed: none\n") == ["other-places 4"])
  }

  @Test func `what must always print cannot be left out or put below the findings`() {
    let all = LetterTemplate.Section.inOrder.map(\.name)
    let without = all.filter { $0 != "examination" }
    #expect(
      problems("sections: [" + without.joined(separator: ", ") + "]\n") == ["section-missing 1"])
    let late = all.filter { $0 != "priority" } + ["priority"]
    #expect(
      problems("sections: [" + late.joined(separator: ", ") + "]\n") == ["section-too-late 1"])
    let brief = all.filter {
      !["movements", "history", "investigations", "concerns"].contains($0)
    }
    #expect(problems("sections: [" + brief.joined(separator: ", ") + "]\n") == [])
  }

  @Test func `a sentence that keeps a letter safe, or that a letter never says, is refused`() {
    #expect(problems("wording:\n  notAssessed: normal\n") == ["fixed-phrase 2"])
    #expect(problems("wording:\n  headingAction: \"Diagnosis\"\n") == ["never-said 2"])
    #expect(problems("wording:\n  since: \"after {day}\"\n") == ["other-places 2"])
  }

  @Test func `the files that the program ships as samples of a template are read`() throws {
    let folder = Letters.root.appending(path: "Samples/templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(throws: Never.self) { try LetterTemplate(bytes, path: name) }
    }
  }

  /// Recorded anew with RECORD_SNAPSHOTS=1.
  @Test func `the committed schema is what the reader and the wording make`() throws {
    let file = Letters.root.appending(path: "Schemas/letter-template.schema.json")
    let schema = TemplateSchema().text
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(schema.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == schema)
  }
}
