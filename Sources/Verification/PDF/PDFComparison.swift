/// Compares all that a viewer can reach in two PDF files, whatever their objects are numbered and
/// however they are packed.
struct PDFComparison {
  private struct Pair: Hashable {
    let own: Int
    let other: Int
  }

  /// How many differences are told.
  private static let told = 12
  /// What says how a stream is packed, and not what it holds.
  private static let packing: Set<String> = ["Length", "Filter", "DecodeParms", "DL"]

  private let expected: PDFLetter
  private let actual: PDFLetter
  private var seen: Set<Pair> = []
  private(set) var places: [String] = []

  /// The ways to what differs.
  static func places(in actual: PDFLetter, differingFrom expected: PDFLetter) -> [String] {
    var comparison = PDFComparison(expected: expected, actual: actual)
    comparison.compareAll()
    return comparison.places
  }

  private init(expected: PDFLetter, actual: PDFLetter) {
    self.expected = expected
    self.actual = actual
  }

  private mutating func compareAll() {
    if expected.pages.count != actual.pages.count {
      note("\(actual.pages.count) pages and not \(expected.pages.count)")
    }
    for (index, (own, other)) in zip(expected.pages, actual.pages).enumerated() {
      compare(own.entries, other.entries, "page \(index + 1)", without: ["Parent", "Contents"])
      compareContents(own, other, "page \(index + 1)")
    }
    compare(expected.catalog, actual.catalog, "the document", without: ["Pages"])
    compare(
      expected.objects.trailer["Info"] ?? .null, actual.objects.trailer["Info"] ?? .null,
      "the document's properties", depth: 0)
  }

  /// A page's drawing can stand in one stream or in several.
  private mutating func compareContents(_ own: PDFPage, _ other: PDFPage, _ place: String) {
    func content(_ page: PDFPage, _ letter: PDFLetter) -> [UInt8] {
      let contents = letter.objects.resolve(page.entries["Contents"])
      let parts = contents.elements ?? [page.entries["Contents"] ?? .null]
      return Array(parts.compactMap { letter.objects.content(of: $0) }.joined(separator: [0x0A]))
    }
    let isSame = content(own, expected).isSameDrawing(as: content(other, actual))
    if !isSame { note("what is drawn on " + place) }
  }

  private mutating func note(_ place: String) {
    if places.count < Self.told, !places.contains(place) { places.append(place) }
  }

  private mutating func compare(
    _ own: [String: PDFValue], _ other: [String: PDFValue], _ place: String,
    without left: Set<String> = [], depth: Int = 0
  ) {
    for key in Set(own.keys).union(other.keys).sorted() where !left.contains(key) {
      // The first steps say where it is; those of the tags would fill the screen.
      let place = depth < 2 ? "\(place), \(key)" : place
      compare(own[key] ?? .null, other[key] ?? .null, place, depth: depth + 1)
    }
  }

  private mutating func compare(
    _ own: PDFValue, _ other: PDFValue, _ place: String, depth: Int
  ) {
    guard depth < 200 else { return note(place) }
    if let first = own.reference, let second = other.reference {
      let pages = (index(of: first, in: expected), index(of: second, in: actual))
      if pages.0 != nil || pages.1 != nil {
        if pages.0 != pages.1 { note(place) }
        return
      }
      guard seen.insert(Pair(own: first, other: second)).inserted else { return }
    }
    switch (expected.objects.resolve(own), actual.objects.resolve(other)) {
    case (.null, .null): return
    case (.boolean(let first), .boolean(let second)) where first == second: return
    case (.number(let first), .number(let second)) where abs(first - second) < 0.005: return
    case (.name(let first), .name(let second)) where first == second: return
    case (.string(let first), .string(let second)) where first == second: return
    case (.keyword(let first), .keyword(let second)) where first == second: return
    case (.array(let first), .array(let second)) where first.count == second.count:
      for (one, two) in zip(first, second) { compare(one, two, place, depth: depth + 1) }
    case (.dictionary(let first), .dictionary(let second)):
      compare(first, second, place, depth: depth)
    case (.stream(let first, _), .stream(let second, _)):
      compare(first, second, place, without: Self.packing, depth: depth)
      guard let content = expected.objects.content(of: own),
        let otherContent = actual.objects.content(of: other)
      else { return note(place) }
      let isSame =
        first["Subtype"]?.name == "XML"
        ? content.isSameMarkup(as: otherContent) : content == otherContent
      if !isSame { note(place) }
    default: note(place)
    }
  }

  private func index(of number: Int, in letter: PDFLetter) -> Int? {
    letter.pages.firstIndex { $0.number == number }
  }
}
