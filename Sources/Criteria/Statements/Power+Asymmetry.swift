import Clinical

extension Examination {
  /// Whether the power of a muscle differs between the sides enough to be called asymmetric.
  ///
  /// By one MRC grade where the weaker side is above 3, by two where it is 3 or below (EFNS/PNS 2010,
  /// van Schaik et al., J Peripher Nerv Syst 2010;15:295-301). A grade with a sign lies between two
  /// whole ones; where that leaves the difference open, nothing is said.
  var asymmetryStatements: [Finding] {
    power.compactMap { left -> Finding? in
      guard left.side == .left, let leftGrade = left.grade,
        let right = power.first(where: { $0.site == left.site && $0.side == .right }),
        let rightGrade = right.grade
      else { return nil }
      let isLeftWeaker = leftGrade.middle < rightGrade.middle
      let (weaker, stronger) = isLeftWeaker ? (leftGrade, rightGrade) : (rightGrade, leftGrade)
      guard let differs = stronger.exceedsByTheRule(weaker) else { return nil }
      let side: Side = differs ? (isLeftWeaker ? .left : .right) : .both
      return finding(
        "asymmetric-power", differs ? .present : .absent, site: left.site, side: side,
        reason: nil, provenance: left.provenance)
    }
  }
}

extension Power.Grade {
  /// The whole grades that this one is, or lies between.
  fileprivate var span: (from: Double, to: Double) {
    switch self {
    case .none: (0, 0)
    case .flicker: (1, 1)
    case .gravityEliminated: (2, 2)
    case .againstGravity: (3, 3)
    case .slightResistance: (3, 4)
    case .resistance: (4, 4)
    case .strongResistance, .nearlyNormal: (4, 5)
    case .normal: (5, 5)
    }
  }

  private var isBetween: Bool { span.from < span.to }

  fileprivate var middle: Double { span.from + span.to }

  /// `nil` where the signs leave it open.
  fileprivate func exceedsByTheRule(_ weaker: Self) -> Bool? {
    let needed = weaker.span.to > 3 ? 1.0 : 2.0
    let least = span.from - weaker.span.to
    let most = span.to - weaker.span.from
    if least >= needed { return true }
    let isOpen = isBetween || weaker.isBetween
    return most < needed || (isOpen && most == needed) ? false : nil
  }
}
