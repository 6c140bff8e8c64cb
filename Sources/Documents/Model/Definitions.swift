extension Document {
  /// Rows of a label and its value, in order: `["Power": "R FDI 4-", "Tone": "not assessed"]`.
  ///
  /// Labels may repeat. A label carries no colon; the renderers add what they need.
  public struct Definitions: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
      public var label: String
      public var value: Text

      public init(_ label: String, _ value: Text) {
        self.label = label
        self.value = value
      }
    }

    public var rows: [Row]

    public init(_ rows: [Row]) {
      self.rows = rows
    }
  }
}

extension Document.Definitions: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Document.Text)...) {
    rows = elements.map { Row($0, $1) }
  }
}
