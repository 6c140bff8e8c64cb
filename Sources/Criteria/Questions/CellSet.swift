/// A set of the cells of one question's domain, at most 64.
public struct CellSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public init(cell: Int) { rawValue = 1 << UInt64(cell) }

  /// All cells of a domain of `count`.
  public static func all(_ count: Int) -> CellSet {
    CellSet(rawValue: count >= 64 ? .max : (1 << UInt64(count)) - 1)
  }

  public var cells: [Int] {
    var cells: [Int] = []
    cells.reserveCapacity(count)
    var rest = rawValue
    while rest != 0 {
      cells.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return cells
  }

  public var count: Int { rawValue.nonzeroBitCount }
}
