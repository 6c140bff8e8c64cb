extension Document.Figure {
  /// How a closed shape is filled and outlined.
  public struct Paint: Sendable, Hashable {
    public var fill: Fill
    public var stroke: Stroke?

    public init(fill: Fill = .none, stroke: Stroke? = nil) {
      self.fill = fill
      self.stroke = stroke
    }
  }

  /// What lies inside an outline.
  ///
  /// Patterns are drawn in black on white, so that what they mean survives a fax.
  public enum Fill: Sendable, Hashable {
    case none
    case solid(Tone)
    case pattern(Pattern)
  }

  public enum Pattern: UInt8, Sendable, Hashable, CaseIterable {
    /// Lines rising to the right.
    case hatched
    /// Lines rising and falling.
    case crossHatched
    case dotted
    /// Level lines.
    case ruled
  }

  /// An outline.
  public struct Stroke: Sendable, Hashable {
    public var tone: Tone
    /// In points.
    public var width: Double
    public var isDashed: Bool

    public init(_ tone: Tone = .black, width: Double = 0.75, isDashed: Bool = false) {
      self.tone = tone
      self.width = width
      self.isDashed = isDashed
    }
  }

  /// The few tones that drawings use; they stay apart on a black-and-white printer.
  public enum Tone: UInt8, Sendable, Hashable, CaseIterable {
    case white
    case pale
    case light
    case middle
    case dark
    case black
  }
}
