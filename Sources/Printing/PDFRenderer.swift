public import Diagnostics
public import Documents

/// Prints documents as PDF: tagged (PDF/UA-1), archivable (PDF/A-2a) and the same for the same input.
///
/// A renderer keeps fonts and shaped words from one document to the next, so each worker keeps one of
/// its own. A document with attachments is PDF/A-3a instead, since PDF/A-2 allows none but PDF/A.
public final class PDFRenderer {
  private let words: WordCache
  private let fonts = FontMemory()
  private let deflater: Deflater?

  /// The libraries on whose versions the bytes of every document depend.
  public static var libraries: [String] {
    ["HarfBuzz \(Shaper.version)", "libdeflate \(Deflater.version)"]
  }

  public convenience init(fonts: FontLocation) throws(Rejection) {
    try self.init(fonts: fonts, isCompressing: true)
  }

  /// Makes a renderer whose files can be read without a decompressor, for tests.
  package init(fonts: FontLocation, isCompressing: Bool) throws(Rejection) {
    words = try WordCache(fonts: fonts)
    deflater = isCompressing ? Deflater() : nil
  }

  /// Gives back the memory of shaped words and cut fonts; what is printed stays the same.
  public func forget() {
    words.forget()
    fonts.forget()
  }

  /// Prints a document.
  ///
  /// - Parameters:
  ///   - document: What to print.
  ///   - paper: The size of its pages.
  ///   - stationery: What its first page has on it already.
  /// - Returns: The bytes of the file.
  /// - Throws: A reason for every character that no font at hand can show; each names the code
  ///   point and the block of the document, and nothing else of the text.
  public func render(
    _ document: Document, paper: Paper = .a4, stationery: Stationery = .plain
  ) throws(Rejection) -> [UInt8] {
    words.trim()
    let layout = PageLayout(document, words: words, paper: paper, stationery: stationery)
    let reasons = layout.missing.map { missing in
      Diagnostic.noGlyph(missing.scalar, block: missing.block)
    }
    if let rejection = Rejection(reasons) { throw rejection }
    return PDFAssembly(document, layout: layout, fonts: fonts, deflater: deflater).write()
  }
}

extension Diagnostic {
  fileprivate static func noGlyph(_ scalar: Unicode.Scalar, block: Int) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      id: "no-glyph", "no font at hand can show U+\(code)",
      remedy: "install the packages fonts-noto-core and fonts-noto-cjk, put a Noto Sans font of the"
        + " script beside the program's own, or choose HTML or text; emoji are never printed",
      at: Origin(path: "document", pointer: "/blocks/\(block)"))
  }
}
