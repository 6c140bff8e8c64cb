extension Document.Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }

  public init(stringInterpolation: StringInterpolation) {
    runs = stringInterpolation.runs
  }

  /// Gathers the runs of an interpolated literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var runs: [Document.Run] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(interpolationCount * 2 + 1)
    }

    public mutating func appendLiteral(_ literal: String) {
      append(literal, .plain)
    }

    public mutating func appendInterpolation(_ text: String) {
      append(text, .plain)
    }

    public mutating func appendInterpolation(_ number: Int) {
      append(String(number), .plain)
    }

    public mutating func appendInterpolation(_ text: Document.Text) {
      runs += text.runs
    }

    public mutating func appendInterpolation(strong text: String) {
      append(text, .strong)
    }

    public mutating func appendInterpolation(emphasis text: String) {
      append(text, .emphasis)
    }

    public mutating func appendInterpolation(code text: String) {
      append(text, .code)
    }

    public mutating func appendInterpolation(link text: String, to link: Document.Link) {
      runs.append(Document.Run(text, link: link))
    }

    /// Joins plain neighbours, so that a literal makes as few runs as its styles need.
    private mutating func append(_ text: String, _ style: Document.Style) {
      guard !text.isEmpty else { return }
      if let last = runs.last, last.style == style, last.link == nil, last.language == nil {
        runs[runs.count - 1] = Document.Run(last.text + text, style)
      } else {
        runs.append(Document.Run(text, style))
      }
    }
  }
}
