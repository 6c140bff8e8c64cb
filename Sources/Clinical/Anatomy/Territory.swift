/// A part of the body as a set of region-and-side fields, eight in all.
public struct Territory: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let everywhere = Territory(rawValue: 0xFF)

  /// The fields of `regions` on `side`; a side that is not stated means either.
  public init(_ regions: some Sequence<BodyRegion>, side: Side? = nil) {
    var fields: UInt8 = 0
    for region in regions {
      let sides: UInt8 =
        switch side {
        case .left: 0b01
        case .right: 0b10
        case .both, .midline, nil: 0b11
        }
      fields |= sides << UInt8(2 * region.index)
    }
    rawValue = fields
  }

  /// Every region on `side`; a side that is not stated means either.
  public init(on side: Side?) {
    switch side {
    case .left: rawValue = 0b0101_0101
    case .right: rawValue = 0b1010_1010
    case .both, .midline, nil: rawValue = 0xFF
    }
  }

  public var regions: [BodyRegion] {
    BodyRegion.allCases.filter { !intersection(Territory([$0])).isEmpty }
  }
}
