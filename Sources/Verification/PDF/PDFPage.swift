/// One page: its entries with those that it inherits, and the words that its drawing shows.
struct PDFPage {
  /// A stretch of shown text, and the marked content that it is in.
  struct Shown {
    /// `nil` outside all marked content, and in an artifact.
    let mark: Int?
    let isArtifact: Bool
    var text: String
  }

  /// The page's own object.
  let number: Int?
  let entries: [String: PDFValue]
  private(set) var shown: [Shown] = []

  init(_ entries: [String: PDFValue], number: Int?, in objects: PDFObjects) {
    self.number = number
    self.entries = entries
    var reading = PDFContent(
      objects, resources: objects.resolve(entries["Resources"]).entries ?? [:])
    let contents: [PDFValue]
    if case .array(let all) = objects.resolve(entries["Contents"]) {
      contents = all
    } else {
      contents = [entries["Contents"] ?? .null]
    }
    // The parts of a page's content are one stream of operators.
    let joined = contents.compactMap { objects.content(of: $0) }.joined(separator: [0x0A])
    reading.read(Array(joined))
    shown = reading.shown
  }
}
