/// A sentence with named places, such as `Please assess {complaints}`.
public struct PhraseText: Sendable, Hashable {
  public enum Piece: Sendable, Hashable {
    case words(String)
    case place(String)
  }

  public let pieces: [Piece]

  /// Reads `{name}` as a place; a brace that opens and does not close stays as it is.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The names of its places, each once, in the order of the alphabet.
  public var places: [String] {
    Set(
      pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      }
    ).sorted()
  }

  /// The sentence as it is written in a table or a template.
  var source: String {
    pieces.map { piece in
      switch piece {
      case .words(let text): text
      case .place(let name): "{" + name + "}"
      }
    }.joined()
  }

  /// The sentence with a value in every place; a place without a value stays empty.
  public func filled(_ values: [String: String] = [:]) -> String {
    if case .words(let text) = pieces.first, pieces.count == 1 { return text }
    return pieces.map { piece in
      switch piece {
      case .words(let text): text
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }
}
