import Exporting
import Testing
import Verification

@Suite struct FHIRLetterTests {
  private let contents: LetterContents

  init() throws {
    contents = try Printed.contents(Printed.record(TamperingTests.sample))
  }

  @Test func `a letter in FHIR is verified in both notations`() throws {
    for file in [FHIRLetterWriter().json(contents), FHIRLetterWriter().xml(contents)] {
      let report = try Printed.verify(file)
      #expect(report.outcome == .verified, "\(report.text(path: report.form.rawValue))")
    }
  }

  static let changes = [
    ("PATIENT", "PERSON"), ("1968-02-03", "1986-02-03"),
    ("\"priority\":\"urgent\"", "\"priority\":\"routine\""),
    ("URGENT, to be seen within 2 weeks", "ROUTINE"),
    ("\"status\":\"preliminary\"", "\"status\":\"final\""),
    ("UNDETERMINED", "MET"), ("\"title\":\"evidence.json\"", "\"title\":\"other.json\""),
  ]

  @Test(arguments: changes)
  func `a change of the document is found`(old: String, new: String) throws {
    let text = String(decoding: FHIRLetterWriter().json(contents), as: UTF8.self)
    let tampered = text.replacing(old, with: new)
    try #require(tampered != text)
    #expect(try Printed.verify(Array(tampered.utf8)).outcome == .changed)
  }

  @Test func `a change of the document in XML is found`() throws {
    let text = String(decoding: FHIRLetterWriter().xml(contents), as: UTF8.self)
    let tampered = text.replacing("PATIENT", with: "PERSON")
    try #require(tampered != text)
    #expect(try Printed.verify(Array(tampered.utf8)).outcome == .changed)
  }
}
