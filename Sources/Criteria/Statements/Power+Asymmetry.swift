import Clinical

extension Examination {
  /// Whether the power of a muscle differs between the sides enough to be called asymmetric.
  ///
  /// By one MRC grade where the weaker side is above 3, by two where it is 3 or below (EFNS/PNS 2010,
  /// van Schaik et al., J Peripher Nerv Syst 2010;15:295-301). A grade with a sign lies between two
  /// whole ones; where that leaves the difference open, nothing is said.
  func stateAsymmetries(in statements: inout [Statement], as visit: Int) {
    for place in power.indices where power[place].side == .left {
      let left = power[place]
      guard let leftGrade = left.grade,
        let right = power.first(where: { $0.side == .right && $0.site == left.site }),
        let rightGrade = right.grade
      else { continue }
      let isLeftWeaker = leftGrade.middle < rightGrade.middle
      let (weaker, stronger) = isLeftWeaker ? (leftGrade, rightGrade) : (rightGrade, leftGrade)
      guard let differs = stronger.exceedsByTheRule(weaker) else { continue }
      let side: Side = differs ? (isLeftWeaker ? .left : .right) : .both
      statements.append(
        statement(
          "asymmetric-power", differs ? .present : .absent, site: left.site, side: side,
          .powers(visit, place)))
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
