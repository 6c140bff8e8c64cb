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
    var text = path.visible
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}

extension String {
  /// With control characters shown as escapes: a file's name must not write a line of its own.
  fileprivate var visible: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    return unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control
        ? "\\u{" + String(scalar.value, radix: 16) + "}" : String(scalar)
    }.joined()
  }
}

extension Origin: Comparable {
  public static func < (left: Origin, right: Origin) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0, left.pointer ?? "")
      < (right.path, right.line ?? 0, right.column ?? 0, right.pointer ?? "")
  }
}
