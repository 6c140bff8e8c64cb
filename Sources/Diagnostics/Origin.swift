/// A place in an input: which file, which line, and which element or JSON value there.
public struct Origin: Sendable, Hashable {
  /// The input as the user named it, or `-` for standard input.
  public let path: String
  /// Counted from one; `nil` when the whole input is meant.
  public let line: Int?
  /// Counted from one, in bytes; `nil` when it is not known.
  public let column: Int?
  /// The element (`record/finding[3]`) or the JSON pointer (`/findings/2`) at that line.
  public let pointer: String?

  public init(path: String, line: Int? = nil, column: Int? = nil, pointer: String? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.pointer = pointer
  }
}

extension Origin: CustomStringConvertible {
  /// The place in the form that editors and terminals follow: `path:line:column`.
  public var description: String {
    var text = path
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}

extension Origin: Comparable {
  public static func < (left: Origin, right: Origin) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0, left.pointer ?? "")
      < (right.path, right.line ?? 0, right.column ?? 0, right.pointer ?? "")
  }
}
