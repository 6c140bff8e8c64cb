import Diagnostics
import Documents
import Printing
import Testing

@Suite struct PDFRendererTests {
  private let renderer: PDFRenderer

  init() throws {
    renderer = try PDFRenderer(fonts: FontLocation.find(), isCompressing: false)
  }

  private func read(_ blocks: [Document.Block]) throws -> PDFReader {
    var document = SampleLetter.document
    document.blocks = blocks
    return try PDFReader(renderer.render(document))
  }

  /// How often a tag occurs in the structure tree.
  private func count(of tag: String, in reader: PDFReader) -> Int {
    var count = 0
    reader.forEachElement { _, element, _ in if element["S"]?.text == tag { count += 1 } }
    return count
  }

  @Test func `the same document gives the same bytes, warm or cold`() throws {
    let fonts = try FontLocation.find()
    let first = try PDFRenderer(fonts: fonts)
    let bytes = try first.render(SampleLetter.document)
    _ = try first.render(Document(.init(title: "Other"), blocks: ["Other words entirely"]))
    #expect(try first.render(SampleLetter.document) == bytes)
    #expect(try PDFRenderer(fonts: fonts).render(SampleLetter.document) == bytes)
    #expect(try first.render(SampleLetter.document, paper: .letter) != bytes)
  }

  @Test func `a character without a glyph is refused by its code point alone`() throws {
    let blocks: [Document.Block] = ["plain", "secret \u{13000} words 😀"]
    let rejection = #expect(throws: Rejection.self) { try read(blocks) }
    let reasons = try #require(rejection?.reasons)
    #expect(reasons.map(\.id) == ["no-glyph", "no-glyph"])
    #expect(reasons[0].message == "no font at hand can show U+13000")
    #expect(reasons[1].message == "no font at hand can show U+1F600")
    #expect(reasons[0].origin.pointer == "/blocks/1")
    #expect(!rejection.debugDescription.contains("secret"))
  }

  @Test(arguments: [
    "Nguyễn Thị Ánh", "e\u{301}t\u{323}\u{302}", "Σωκράτης", "Жуковский", "≥ ≤ → ✓ ☐",
  ])
  func `letters and signs that clinics write are covered`(text: String) throws {
    #expect(try read([.paragraph(Document.Text(text))]).pages.count == 1)
  }

  @Test func `a table's headings are repeated on every page and read only once`() throws {
    let rows = (1...90).map { Document.Table.Row(["Row \($0)", "some words", "more words"]) }
    let table = Document.Table(columns: ["First", "Second", "Third"], rows: rows)
    let reader = try read([.table(table)])
    #expect(reader.pages.count > 1)
    #expect(count(of: "THead", in: reader) == 1)
    #expect(count(of: "TR", in: reader) == 91)
    let heading = try #require(
      MarkedContent(reader.content(of: reader.pages[0])).pieces.first { $0.tag == "TH" })
    for page in reader.pages.dropFirst() {
      let artifacts = MarkedContent(reader.content(of: page)).pieces.filter { $0.number == nil }
      let repeated = artifacts.contains { piece in
        piece.glyphs.map(\.glyph).starts(with: heading.glyphs.map(\.glyph))
      }
      #expect(repeated)
    }
  }

  @Test func `pages break where they are asked to`() throws {
    #expect(try read([]).pages.count == 1)
    #expect(try read(["one", .pageBreak, "two", .pageBreak, "three"]).pages.count == 3)
  }

  @Test(arguments: 40...60)
  func `a heading never ends a page`(filler: Int) throws {
    let blocks = (1...filler).map { Document.Block.paragraph("Line \($0)") }
    let reader = try read(blocks + [.heading(.two, "Heading"), "Words", "More words"])
    var pages: [PDFValue] = []
    reader.forEachElement { _, element, _ in
      if let page = element["Pg"] { pages.append(page) }
    }
    #expect(pages[filler] == pages[filler + 1])
  }

  @Test func `a long box begins where it stands, and a short one is not broken`() throws {
    func pages(linesBefore: Int, linesWithin: Int) throws -> [PDFValue] {
      func lines(_ count: Int) -> [Document.Block] {
        (1...count).map { Document.Block.paragraph("Line \($0)") }
      }
      let box = Document.Block.callout(.critical, "Priority", lines(linesWithin))
      let reader = try read(lines(linesBefore) + [box])
      var pages: [PDFValue] = []
      reader.forEachElement { _, element, _ in
        if let page = element["Pg"] { pages.append(page) }
      }
      return pages
    }
    let long = try pages(linesBefore: 15, linesWithin: 45)
    #expect(long[15] == long[0] && long.last != long[0])
    let short = try pages(linesBefore: 40, linesWithin: 15)
    #expect(short[40] != short[0] && short.last == short[40])
  }

  @Test func `a word longer than a line, a row longer than a page and a wide figure are printed`()
    throws
  {
    let word = String(repeating: "pneumono", count: 60)
    let long = Document.Text(String(repeating: "words ", count: 6000))
    let figure = Document.Figure(
      width: 3000, height: 9000, alternative: "Wide", equivalent: "Nothing",
      shapes: [.rectangle(.init(0, 0, 3000, 9000), .init(stroke: .init()))])
    let reader = try read([
      .paragraph(Document.Text(word)),
      .table(Document.Table(columns: ["One", "Two"], rows: [["a", long]])),
      .callout(.critical, "Long", [.paragraph(long)]),
      .figure(figure),
    ])
    #expect(reader.pages.count > 4)
  }

  @Test(arguments: Document.Attachment.Relationship.allCases)
  func `an attachment makes the file PDF/A-3, says what it is and stays readable`(
    relationship: Document.Attachment.Relationship
  ) throws {
    var document = SampleLetter.document
    document.attachments = [
      .init(
        name: "evidence.json", mediaType: "application/json", summary: "Evidence",
        relationship: relationship, bytes: Array("{}".utf8))
    ]
    let reader = try PDFReader(renderer.render(document))
    #expect(reader.metadata.contains("<pdfaid:part>3</pdfaid:part>"))
    let file = reader.resolve(reader.catalog["AF"]?.items.first)
    #expect(file["AFRelationship"]?.text?.lowercased() == relationship.rawValue)
    let stream = try #require(file["EF"]?["F"]?.object)
    #expect(reader.objects[stream]?.stream == Array("{}".utf8))
  }

  @Test func `a link that leads nowhere or runs a script is printed as text`() throws {
    let reader = try read(
      [
        [
          .link("here", to: .anchor("missing")), .link("there", to: .url("javascript:alert(1)")),
        ]
      ].map { Document.Block.paragraph(($0 as [Document.Text]).joined(separator: " ")) })
    #expect(reader.pages[0]["Annots"] == nil)
  }

  @Test func `a first page leaves room for what its paper has on it already`() throws {
    let lines = (0..<120).map { Document.Block.paragraph(Document.Text("Line \($0)")) }
    let document = Document(SampleLetter.metadata, footer: "Foot", blocks: lines)
    let plain = try PDFReader(renderer.render(document))
    let stationery = Stationery(top: 170, bottom: 90)
    let reader = try PDFReader(renderer.render(document, stationery: stationery))
    func heights(_ reader: PDFReader, page: Int) -> [Double] {
      MarkedContent(reader.content(of: reader.pages[page])).heights
    }
    let first = heights(reader, page: 0)
    #expect(first.allSatisfy { $0 < Paper.a4.height - 170 && $0 > 90 })
    #expect(heights(plain, page: 0).contains { $0 > Paper.a4.height - 170 })
    #expect(heights(plain, page: 0).contains { $0 < 90 })
    #expect(heights(reader, page: 1).contains { $0 > Paper.a4.height - 170 })
  }

  @Test func `words of another language are marked as such, within their link or without`() throws {
    let link = Document.Link.url("https://example.org")
    let reader = try read([
      .paragraph(
        Document.Text([
          .init("Patientenblatt: "), .init("Ihre Ärztin", language: "de"), .init(", "),
          .init("mehr", link: link, language: "de"),
        ]))
    ])
    var spans: [String] = []
    reader.forEachElement { _, element, parent in
      guard element["S"]?.text == "Span" else { return }
      #expect(element["Lang"] == .string(Array("de".utf8)))
      spans.append(parent)
    }
    #expect(spans == ["P", "Link"])
  }

  @Test func `missing fonts are refused with a remedy`() {
    let rejection = #expect(throws: Rejection.self) {
      try FontLocation.find(in: "/nowhere/fonts")
    }
    #expect(rejection?.reasons.first?.id == "fonts-not-found")
    #expect(rejection?.reasons.first?.remedy != nil)
  }
}
