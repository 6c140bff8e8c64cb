import Diagnostics
import Documents
import Exporting
import Printing

extension ReceivedLetter {
  /// Holds the letter against a copy of it.
  ///
  /// A letter of the same version of the program must be the copy in all that a reader can reach; of
  /// another version its words must be, while its pages may break elsewhere.
  func checks(
    against copy: LetterCopy, _ printer: PDFRenderer?, isSameEngine: Bool
  ) -> [Check] {
    switch self {
    case .pdf(let letter, let bytes):
      guard let printed = print(copy, like: letter, printer) else {
        return [Check(.words, .notChecked, "a copy in PDF cannot be printed here")]
      }
      if printed.bytes == bytes { return Self.identical }
      return checks(
        words: letter.passages, against: printed.letter.passages, isSameEngine: isSameEngine,
        form: PDFComparison.places(in: letter, differingFrom: printed.letter))
    case .html(let letter, let bytes):
      let printed = HTMLRenderer().render(copy.document)
      if printed == bytes { return Self.identical }
      let expected = HTMLLetter(printed)
      return checks(
        words: letter.passages, against: expected.passages, isSameEngine: isSameEngine,
        form: letter.tokens == expected.tokens ? [] : ["the tags or the style of the page"])
    case .fhir(let letter, let bytes):
      let writer = FHIRLetterWriter()
      let printed = letter.isXML ? writer.xml(copy.contents) : writer.json(copy.contents)
      if printed == bytes { return Self.identical }
      guard let expected = FHIRLetterFile(printed, path: "copy") else {
        return [Check(.words, .notChecked, "a copy in FHIR cannot be made here")]
      }
      return checks(
        words: letter.passages, against: expected.passages, isSameEngine: isSameEngine,
        form: letter.places(differingFrom: printed, in: bytes))
    }
  }

  private static var identical: [Check] {
    [
      Check(.words, .matches, "they are those of a copy printed from the evidence"),
      Check(.form, .matches, "it is the copy, to the last byte"),
    ]
  }

  private func checks(
    words actual: [Passage], against expected: [Passage], isSameEngine: Bool, form: [String]
  ) -> [Check] {
    var (own, other) = (actual, expected)
    if !isSameEngine {
      // Pages may break elsewhere, and then what stands at their edges is repeated more often.
      own = own.filter { $0.kind != "artifact" || !expected.containsWords(of: $0) }
      other = other.filter { $0.kind != "artifact" }
    }
    let places = own.places(differingFrom: other)
    let words =
      places.isEmpty
      ? Check(.words, .matches, "they are those of a copy printed from the evidence")
      : Check(
        .words, .differs, "they are not those of a copy printed from the evidence", places: places)
    guard isSameEngine else {
      let detail = "another version made the letter: only its words were compared"
      return [words, Check(.form, .notChecked, detail)]
    }
    return [
      words,
      form.isEmpty
        ? Check(.form, .matches, "all that a reader can reach is as in the copy")
        : Check(.form, .differs, "what a reader can reach is not as in the copy", places: form),
    ]
  }

  private func print(
    _ copy: LetterCopy, like letter: PDFLetter, _ printer: PDFRenderer?
  ) -> (letter: PDFLetter, bytes: [UInt8])? {
    let paper: Paper = (letter.size?.height ?? 0) > 800 ? .a4 : .letter
    guard let printer,
      let bytes = try? printer.render(
        copy.document, paper: paper, stationery: copy.stationery),
      let printed = try? PDFLetter(bytes, path: "copy")
    else { return nil }
    return (printed, bytes)
  }
}

extension [Passage] {
  /// Whether what stands at the edge of a page stands at some edge here, whatever the page's number.
  fileprivate func containsWords(of passage: Passage) -> Bool {
    let words = passage.letters.filter { !$0.isNumber }
    return contains { $0.kind == "artifact" && $0.letters.filter { !$0.isNumber } == words }
  }
}
