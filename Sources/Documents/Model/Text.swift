extension Document {
  /// Words in a line: runs of characters, each with a style and perhaps a link.
  ///
  /// A literal makes one, and styles are interpolated into it:
  /// `"Gold Coast 2020: \(strong: "UNDETERMINED")"`. Write U+00A0 (no-break space) where a line must
  /// not break, as between a number and its unit. Line feeds and tabs count as spaces.
  public struct Text: Sendable, Hashable {
    public var runs: [Run]

    public init(_ runs: [Run]) {
      self.runs = runs
    }

    public init(_ string: String, _ style: Style = .plain) {
      runs = string.isEmpty ? [] : [Run(string, style)]
    }

    /// The characters alone, without styles and links.
    public var plain: String {
      runs.count == 1 ? runs[0].text : runs.map(\.text).joined()
    }

    public var isEmpty: Bool {
      runs.allSatisfy(\.text.isEmpty)
    }
  }
}

extension Document.Text {
  public static func strong(_ text: String) -> Self { Self(text, .strong) }
  public static func emphasis(_ text: String) -> Self { Self(text, .emphasis) }
  public static func code(_ text: String) -> Self { Self(text, .code) }
  public static func link(_ text: String, to link: Document.Link) -> Self {
    Self([Document.Run(text, link: link)])
  }

  public static func + (left: Self, right: Self) -> Self {
    Self(left.runs + right.runs)
  }

  public static func += (left: inout Self, right: Self) {
    left.runs += right.runs
  }
}

extension Document.Text: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Document.Text...) {
    runs = elements.flatMap(\.runs)
  }
}

extension [Document.Text] {
  /// The texts as one, with `separator` between them.
  public func joined(separator: Document.Text) -> Document.Text {
    var whole = Document.Text([])
    for (index, text) in enumerated() {
      if index > 0 { whole += separator }
      whole += text
    }
    return whole
  }
}
