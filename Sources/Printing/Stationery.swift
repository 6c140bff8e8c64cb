/// What is printed on the paper already: room that the first page leaves free, in points.
public struct Stationery: Sendable, Hashable {
  /// From the upper edge of the paper to where the letter may begin.
  public var top: Double
  /// From the lower edge of the paper to where the letter must end.
  public var bottom: Double

  public init(top: Double = 0, bottom: Double = 0) {
    self.top = top
    self.bottom = bottom
  }

  /// The same measured with a ruler: a point is 1/72 inch.
  public init(millimetresAtTop top: Double, atBottom bottom: Double) {
    self.init(top: top * 72 / 25.4, bottom: bottom * 72 / 25.4)
  }

  /// White paper.
  public static let plain = Stationery()
}
