import Clinical

extension PatientRecord {
  /// Tendon reflexes as hyperreflexia, its spread, and reduced or absent reflexes.
  static func reflexStatements(
    of examinations: [Examination], given statements: [Finding]
  ) -> [Finding] {
    examinations.flatMap { examination in
      let read = examination.reflexes.map { reflex in
        (reflex, examination.exaggeration(of: reflex, given: statements))
      }
      return read.flatMap { examination.statements(of: $0.0, exaggerated: $0.1) }
        + examination.regionsWithout("hyperreflexia", read)
        + examination.regionsWithout(
          "hyporeflexia", read.map { ($0.0, $0.0.isReduced) })
    }
  }
}

extension Examination {
  fileprivate func statements(of reflex: Reflex, exaggerated: Presence) -> [Finding] {
    let isUnscaled = reflex.grade != nil && reflex.scale == nil
    let reason =
      exaggerated == .notAssessed && isUnscaled ? "scale not stated" : reflex.reason
    var stated: [(Code, Presence)] = [
      ("hyperreflexia", exaggerated), ("reflex-spread", reflex.spread),
      ("reflex-kept-in-wasted-muscle", reflex.keptInWastedMuscle),
      ("brisk-reflex", reflex.briskness),
    ]
    stated += reflex.reduction
    if reflex.tendon == "jaw-jerk" { stated += reflex.jawJerk }
    return stated.map { code, presence in
      finding(
        code, presence, site: reflex.site, side: reflex.side, reason: reason,
        provenance: reflex.provenance)
    }
  }

  /// The regions of which every tendon was tested on both sides, and none shows the finding.
  fileprivate func regionsWithout(_ code: Code, _ read: [(Reflex, Presence)]) -> [Finding] {
    BodyRegion.allCases.compactMap { region in
      let tendons = Anatomy.shipped.tendons(of: region)
      guard let first = read.first(where: { tendons.contains($0.0.tendon) }) else { return nil }
      let isComplete = tendons.allSatisfy { tendon in
        let sides = Set(read.filter { $0.0.tendon == tendon && $0.1 == .absent }.map(\.0.side))
        if tendon == "jaw-jerk" { return !sides.isEmpty }
        return sides.contains(.both) || sides.isSuperset(of: [.left, .right])
      }
      guard isComplete else { return nil }
      return finding(
        code, .absent, site: Code(region.rawValue), reason: nil,
        provenance: first.0.provenance)
    }
  }
}

extension Reflex {
  /// Where the reflex is, as a site of the body.
  fileprivate var site: Code {
    switch tendon {
    case "jaw-jerk": "jaw"
    case "biceps", "triceps": "upper-arm"
    case "supinator": "forearm"
    default: tendon
    }
  }

  /// Whether the reflex is reduced or absent.
  fileprivate var isReduced: Presence {
    for (_, presence) in reduction where presence == .present { return .present }
    return reduction.first { $0.0 == "hyporeflexia" }?.1 ?? .notAssessed
  }

  fileprivate var reduction: [(Code, Presence)] {
    let ordinal = scale?.isOrdinal == true ? grade : nil
    switch descriptor {
    case .absent: return [("areflexia", .present)]
    case .reduced: return [("hyporeflexia", .present), ("areflexia", .absent)]
    case .normal, .brisk, .pathologicallyBrisk: return [("hyporeflexia", .absent)]
    case .notAssessable: return [("hyporeflexia", .notAssessable)]
    case .notAssessed, nil: break
    }
    guard let ordinal else { return [] }
    if ordinal == 0 { return [("areflexia", .present)] }
    if ordinal <= 1 { return [("hyporeflexia", .present), ("areflexia", .absent)] }
    return [("hyporeflexia", .absent)]
  }

  /// Whether it is brisk, which may still be normal.
  ///
  /// Grade 3 of the NINDS scale is the upper half of
  /// normal, and one text adds "brisk" to it: it says neither.
  fileprivate var briskness: Presence {
    switch descriptor {
    case .brisk, .pathologicallyBrisk: return .present
    case .absent, .reduced, .normal: return .absent
    case .notAssessable: return .notAssessable
    case .notAssessed, nil: break
    }
    guard let grade, let scale, scale.isOrdinal else { return .notAssessed }
    if grade < 3 { return .absent }
    return scale != .ninds || grade >= 4 ? .present : .notAssessed
  }

  fileprivate var jawJerk: [(Code, Presence)] {
    switch descriptor {
    case .brisk, .pathologicallyBrisk: [("brisk-jaw-jerk", .present)]
    case .absent, .reduced, .normal: [("brisk-jaw-jerk", .absent)]
    case .notAssessable: [("brisk-jaw-jerk", .notAssessable)]
    case .notAssessed, nil: []
    }
  }
}

extension Reflex.Scale {
  /// Whether grades run up from 0, absent.
  var isOrdinal: Bool { self == .ninds || self == .ordinal4 || self == .ordinal5 }
}
