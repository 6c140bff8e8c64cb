import Documents
import JSONReading
import Testing
import Verification

/// Changes of the text of the file, as an editor makes them.
@Suite struct HTMLTamperingTests {
  static let changes: [(String, String)] = [
    ("</style>", "main p { display: none }</style>"),
    ("</body>", "<script>document.title = 1</script></body>"),
    ("</main>", "<!-- nothing --></main>"),
    ("<main>", "<main hidden>"),
    ("<main>", "<main onclick=\"x()\">"),
    ("</main>", "<p>Routine.</p></main>"),
    ("href=\"#ng42.mnd-suspicion\"", "href=\"#ng127.n08-fasciculation\""),
    ("href=\"#ng42.mnd-suspicion\"", "href=\"https://example.com\""),
    ("<meta name=\"generator\"", "<meta name=\"other\""),
    ("lang=\"en-GB\"", "lang=\"en-US\""),
    ("<p", "<p style=\"color: #fff\""),
  ]

  @Test(arguments: changes)
  func `a change of the file is found`(old: String, new: String) throws {
    let document = try Printed.letter(Printed.record(TamperingTests.sample))
    let page = String(decoding: HTMLRenderer().render(document), as: UTF8.self)
    let tampered = page.replacing(old, with: new, maxReplacements: 1)
    try #require(tampered != page)
    let report = try Printed.verify(Array(tampered.utf8))
    #expect(report.outcome == .changed)
    #expect(report.differing.contains(.form))
  }

  @Test func `white space and the ends of lines are not the letter`() throws {
    let document = try Printed.letter(Printed.record(TamperingTests.sample))
    let page = String(decoding: HTMLRenderer().render(document), as: UTF8.self)
    #expect(try Printed.verify(Array(page.replacing("\n", with: "\r\n").utf8)).outcome == .verified)
  }

  @Test func `no report repeats what the letter holds of the patient`() throws {
    let document = try Printed.letter(Printed.record(TamperingTests.sample))
    let tampered = document.replacing("PATIENT", with: "PERSON").replacing("1968", with: "1969")
    let report = try Printed.verify(HTMLRenderer().render(tampered))
    let text = report.text(path: "letter") + report.json(path: "letter").description
    for value in ["PATIENT", "PERSON", "1968", "1969", "999 000 0018", "FA-000123"] {
      #expect(!text.contains(value), "\(value)")
    }
  }
}
