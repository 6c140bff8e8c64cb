import Documents
import Testing

@Suite struct TextTests {
  @Test func `a literal keeps the style of each of its parts`() {
    let text: Document.Text = "Gold Coast: \(strong: "met"), \(2) of \(emphasis: "three")"
    #expect(text.plain == "Gold Coast: met, 2 of three")
    #expect(text.runs.map(\.style) == [.plain, .strong, .plain, .emphasis])
  }

  @Test func `a row has as many cells as the table has columns`() {
    let table = Document.Table(columns: ["A", "B"], rows: [])
    #expect(table.cells(of: ["a"]) == ["a", ""])
    #expect(table.cells(of: ["a", "b", "c"]).map(\.plain) == ["a", "b; c"])
  }

  @Test(arguments: [
    ("https://nice.org.uk", true), ("MAILTO:a@b.example", true), ("tel:+441632960000", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), ("nice.org.uk", false),
  ])
  func `only addresses that open a page, a mail or a call are followed`(
    address: String, isSafe: Bool
  ) {
    #expect(Document.Link.url(address).isSafe == isSafe)
  }

  @Test(arguments: [
    ("S-1.pdf", true), ("a7/S-1.pdf", true), ("../S-1.pdf", false), ("/etc/passwd", false),
    ("javascript:alert(1)", false), ("a b.pdf", false), ("//host/x", false), ("", false),
  ])
  func `only files by plain names beside the document are followed`(name: String, isSafe: Bool) {
    #expect(Document.Link.file(name).isSafe == isSafe)
  }

  @Test func `a day is written as ISO 8601 does`() {
    #expect(Document.Day(year: 2026, month: 5, day: 4).description == "2026-05-04")
  }
}
