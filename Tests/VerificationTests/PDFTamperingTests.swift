import Documents
import Printing
import Testing
import Verification

/// Changes of the file itself, as an editor of PDF makes them.
@Suite struct PDFTamperingTests {
  private let file: [UInt8]
  private let page: String
  private let pages: [Int]

  init() throws {
    let document = try Printed.letter(Printed.record(TamperingTests.sample))
    file = try Printed.printer(isCompressing: false).render(document)
    let update = PDFUpdate(file)
    let tree = try #require(update.object(beginning: "<</Type/Pages/Count"))
    let kids = try #require(tree.firstMatch(of: /\/Kids\[([^\]]*)\]/)).1
    pages = PDFUpdate.references(in: kids)
    page = try #require(update.object(beginning: "<</Type/Page/Parent"))
  }

  private func expectFound(_ update: PDFUpdate, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let report = try Printed.verify(update.bytes)
    #expect(report.outcome == .changed, sourceLocation: sourceLocation)
    #expect(report.differing.contains(.form), sourceLocation: sourceLocation)
  }

  @Test func `a removed page is found`() throws {
    var update = PDFUpdate(file)
    let tree = try #require(update.object(beginning: "<</Type/Pages/Count"))
    let last = try #require(pages.last)
    update.put(
      PDFUpdate.pages,
      tree.replacing("\(last) 0 R", with: "").replacing(
        "/Count \(pages.count)", with: "/Count \(pages.count - 1)"))
    let report = try Printed.verify(update.bytes)
    #expect(report.differing.isSuperset(of: [.words, .form]))
  }

  static let overlays = [
    "BT /F0 1 Tf 12 0 0 12 60 700 Tm <00010002> Tj ET",
    "BT /F0 1 Tf 3 Tr 12 0 0 12 60 700 Tm <00010002> Tj ET",
    "1 g 0 400 600 200 re f",
    "/Artifact BMC BT /F0 1 Tf 9 0 0 9 60 30 Tm <00010002> Tj ET EMC",
  ]

  @Test(arguments: overlays)
  func `what is drawn over a page, seen or hidden, is found`(overlay: String) throws {
    var update = PDFUpdate(file)
    let content = try #require(PDFUpdate.references(in: page).dropFirst().first)
    let drawn = try #require(update.stream(content))
    update.put(content, stream: drawn + "\n" + overlay)
    try expectFound(update)
  }

  @Test func `an annotation, a script and another link are found`() throws {
    let first = try #require(pages.first)
    var note = PDFUpdate(file)
    let words = "/Annots[<</Type/Annot/Subtype/FreeText/Rect[0 0 90 90]/Contents(Routine)>>"
    note.put(first, page.replacing("/Annots[", with: words))
    try expectFound(note)
    var script = PDFUpdate(file)
    let catalog = try #require(script.object(beginning: "<</Type/Catalog"))
    script.put(
      PDFUpdate.catalog,
      catalog.replacing(
        "/MarkInfo", with: "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/MarkInfo"))
    try expectFound(script)
  }

  @Test func `changed properties, an attached file and a turned page are found`() throws {
    var author = PDFUpdate(file)
    let info = try #require(author.object(beginning: "<</Title"))
    author.put(PDFUpdate.properties, info.replacing("/Title", with: "/Trapped/False/Title"))
    try expectFound(author)
    var extra = PDFUpdate(file)
    let catalog = try #require(extra.object(beginning: "<</Type/Catalog"))
    extra.put(extra.free, stream: "more", "/Type/EmbeddedFile")
    let stream = extra.free - 1
    extra.put(
      PDFUpdate.catalog,
      catalog.replacing(
        "/EmbeddedFiles<</Names[",
        with: "/EmbeddedFiles<</Names[(a.txt)<</Type/Filespec/F(a.txt)/EF<</F \(stream) 0 R>>>>"))
    try expectFound(extra)
    #expect(try Printed.verify(extra.bytes).differing.contains(.attachments))
    var turned = PDFUpdate(file)
    try turned.put(#require(pages.first), page.replacing("/Tabs/S", with: "/Tabs/S/Rotate 180"))
    try expectFound(turned)
  }
}
