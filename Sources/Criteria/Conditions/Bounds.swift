/// A stretch of the number line, each end open, closed or absent.
public struct Bounds: Sendable, Hashable {
  /// A cut of the number line just below or just above a number.
  public struct Cut: Sendable, Hashable, Comparable {
    public let value: Double
    public let isAbove: Bool

    public init(_ value: Double, isAbove: Bool) {
      self.value = value
      self.isAbove = isAbove
    }

    public static func < (left: Cut, right: Cut) -> Bool {
      left.value != right.value ? left.value < right.value : !left.isAbove && right.isAbove
    }

    public static let lowest = Cut(-.infinity, isAbove: false)
    public static let highest = Cut(.infinity, isAbove: true)
  }

  public var lower: Cut
  public var upper: Cut

  public init(from lower: Cut = .lowest, to upper: Cut = .highest) {
    self.lower = lower
    self.upper = upper
  }

  /// Exactly `value`.
  public init(_ value: Double) {
    self.init(from: Cut(value, isAbove: false), to: Cut(value, isAbove: true))
  }

  public static func above(_ value: Double) -> Bounds { Bounds(from: Cut(value, isAbove: true)) }
  public static func atLeast(_ value: Double) -> Bounds { Bounds(from: Cut(value, isAbove: false)) }
  public static func below(_ value: Double) -> Bounds { Bounds(to: Cut(value, isAbove: false)) }
  public static func atMost(_ value: Double) -> Bounds { Bounds(to: Cut(value, isAbove: true)) }

  public func intersection(_ other: Bounds) -> Bounds {
    Bounds(from: max(lower, other.lower), to: min(upper, other.upper))
  }

  public var isEmpty: Bool { lower >= upper }
}
