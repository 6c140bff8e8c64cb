import Diagnostics
import Documents
import Printing
import Testing

/// Names in scripts whose fonts come with the program, and lines that mix directions.
@Suite struct ScriptTests {
  private let renderer: PDFRenderer

  init() throws {
    renderer = try PDFRenderer(fonts: FontLocation.find(), isCompressing: false)
  }

  static let texts = [
    "محمد عبد الرحمن", "دوא: דוד בן־גוריון", "शर्मिला प्रिया देवी", "Name: محمد علي, born 3 Feb 1968 (58)",
    "שָׁלוֹם, said 3 times; “quoted” 12%",
  ]

  private func read(_ text: String) throws -> PDFReader {
    var document = SampleLetter.document
    document.blocks = [.paragraph(Document.Text(text))]
    return try PDFReader(renderer.render(document))
  }

  @Test(arguments: texts)
  func `what is extracted in reading order is what was written`(text: String) throws {
    let reader = try read(text)
    let extracted = ExtractedText(reader)
    #expect(extracted.pages.first?.contains(text) == true)
  }

  @Test func `the same document gives the same bytes whatever was printed before`() throws {
    let fonts = try FontLocation.find()
    let documents = Self.texts.map { text in
      Document(SampleLetter.metadata, blocks: [.paragraph(Document.Text(text))])
    }
    let warm = try PDFRenderer(fonts: fonts)
    let forwards = try documents.map { try warm.render($0) }
    let backwards = try documents.reversed().map { try warm.render($0) }
    let cold = try documents.map { try PDFRenderer(fonts: fonts).render($0) }
    #expect(forwards == cold)
    #expect(Array(backwards.reversed()) == cold)
  }

  @Test func `the same document gives the same bytes on every thread`() async throws {
    let expected = try Self.printed()
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 { group.addTask { try Self.printed() } }
      for try await printed in group { #expect(printed == expected) }
    }
  }

  private static func printed() throws -> [[UInt8]] {
    let renderer = try PDFRenderer(fonts: FontLocation.find())
    let documents = texts.map { text in
      Document(SampleLetter.metadata, blocks: [.paragraph(Document.Text(text))])
    }
    return try (documents + [SampleLetter.document]).map { try renderer.render($0) }
  }

  @Test func `in a line of an English letter a name stands before what is said of it`() throws {
    let reader = try read("דוד בן־דוגמה · male")
    let places = MarkedContent(reader.content(of: reader.pages[0])).starts
    // The name is set first, further to the left than the remark.
    #expect(places.count >= 2 && places[0] < places[1])
  }

  @Test(arguments: ["\u{1F600}", "\u{E000}", "\u{13000}"])
  func `a character that no font has is refused by its code point`(text: String) throws {
    let rejection = #expect(throws: Rejection.self) { try read("secret " + text) }
    #expect(rejection?.reasons.map(\.id) == ["no-glyph"])
    let said = rejection?.reasons.map(\.description).joined() ?? ""
    #expect(!said.contains("secret"))
  }

  @Test func `a long text in another script goes over lines and pages`() throws {
    let text = Array(repeating: "محمد عبد الرحمن", count: 1200).joined(separator: " ")
    let reader = try read(text)
    #expect(reader.pages.count > 1)
    let words = ExtractedText(reader).pages.joined(separator: " ").split(separator: " ")
    #expect(words.filter { $0 == "محمد" }.count == 1200)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["a", "م", "字"])
  func `a word of 200 KB is cut into lines`(letter: String) throws {
    let count = 200_000 / letter.utf8.count
    let text = String(repeating: letter, count: count)
    do {
      let reader = try read(text)
      #expect(reader.pages.count > 10)
    } catch let rejection as Rejection {
      // Without a font for ideographs the letter is refused, quickly too.
      #expect(rejection.reasons.map(\.id) == ["no-glyph"])
    }
  }
}
