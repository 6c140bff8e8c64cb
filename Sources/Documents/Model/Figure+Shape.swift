extension Document.Figure {
  /// One mark of a drawing; later shapes cover earlier ones.
  public enum Shape: Sendable, Hashable {
    case path([Step], Paint)
    case rectangle(Rectangle, cornerRadius: Double = 0, Paint)
    /// The ellipse that touches all four sides of the rectangle.
    case ellipse(Rectangle, Paint)
    case line(Point, Point, Stroke)
    case label(Label)
  }

  /// One step of a path.
  public enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve to `end`.
    case curve(Point, Point, end: Point)
    case close
  }

  /// Words in a drawing, on one line.
  public struct Label: Sendable, Hashable {
    public enum Alignment: UInt8, Sendable, Hashable {
      case start
      case middle
      case end
    }

    public var text: String
    /// The point of the baseline that `alignment` speaks of.
    public var position: Point
    /// The size of the letters in points.
    public var size: Double
    public var alignment: Alignment
    public var isStrong: Bool

    public init(
      _ text: String, at position: Point, size: Double = 7, alignment: Alignment = .start,
      isStrong: Bool = false
    ) {
      self.text = text
      self.position = position
      self.size = size
      self.alignment = alignment
      self.isStrong = isStrong
    }
  }
}
