import Clinical
import Criteria

/// What an examination says of every part of the body: the six signs, with silence kept apart.
struct BodyChart {
  /// What is known of one sign in one field.
  private enum Knowledge: Int {
    case notAssessable
    /// Absent in a muscle of the part, or present on a side that is not recorded.
    case partly
    case absent
    case present
  }

  private var known: [BodyField: [BodySign: Knowledge]] = [:]
  /// Signs that were found, and cannot be drawn: their sites, where one is recorded.
  private(set) var unplaced: [(sign: BodySign, site: Code?)] = []

  /// Reads what clinicians state; what a patient reports or an instrument shows is no sign.
  init(_ statements: [Finding]) {
    for finding in statements where finding.observer == .clinician {
      guard let sign = BodySign.byCode[finding.code] else { continue }
      add(finding, sign)
    }
  }

  private mutating func add(_ finding: Finding, _ sign: BodySign) {
    let site = finding.site ?? Vocabulary.shipped.concepts[finding.code]?.site
    let parts = site.map(BodyPart.parts) ?? []
    let isPresent = finding.presence == .present
    let hasSide = finding.side != nil || parts.allSatisfy(\.isMidline)
    if isPresent, parts.isEmpty || !hasSide {
      if !unplaced.contains(where: { $0 == (sign, site) }) { unplaced.append((sign, site)) }
    }
    let isMuscle = site.flatMap { Anatomy.shipped.sites[$0]?.muscle } != nil
    let knowledge: Knowledge
    switch finding.presence {
    case .present: knowledge = hasSide ? .present : .partly
    case .absent: knowledge = isMuscle ? .partly : .absent
    case .notAssessable: knowledge = .notAssessable
    case .notAssessed: return
    }
    for part in parts {
      for isRight in [true, false] where isRight ? finding.side != .left : finding.side != .right {
        let field = BodyField(part: part, isRight: isRight)
        let old = known[field]?[sign]
        if let old, old.rawValue >= knowledge.rawValue { continue }
        known[field, default: [:]][sign] = knowledge
      }
    }
  }

  var isEmpty: Bool { known.isEmpty && unplaced.isEmpty }

  /// The signs found in a field, in their own order.
  func found(in field: BodyField) -> [BodySign] {
    BodySign.allCases.filter { known[field]?[$0] == .present }
  }

  func state(of field: BodyField) -> BodyField.State {
    guard let signs = known[field] else { return .notAssessed }
    if signs.values.contains(.present) { return .found }
    if field.part.signs.allSatisfy({ signs[$0] == .absent }) { return .normal }
    return signs.values.allSatisfy { $0 == .notAssessable } ? .notAssessable : .partlyAssessed
  }
}
