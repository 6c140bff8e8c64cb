extension Document {
  /// A small drawing, with the words that say the same.
  ///
  /// Lengths are points (1/72 inch); the origin is the top left corner and `y` grows downwards.
  public struct Figure: Sendable, Hashable {
    public var width: Double
    public var height: Double
    public var shapes: [Shape]
    /// What the drawing is, in a few words: the first thing a screen reader says.
    public var alternative: String
    /// All that the drawing tells, in words, for those who cannot see it.
    public var equivalent: String
    public var caption: Text?

    public init(
      width: Double, height: Double, alternative: String, equivalent: String,
      caption: Text? = nil, shapes: [Shape]
    ) {
      self.width = width
      self.height = height
      self.shapes = shapes
      self.alternative = alternative
      self.equivalent = equivalent
      self.caption = caption
    }
  }
}

extension Document.Figure {
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  public struct Rectangle: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }
}
