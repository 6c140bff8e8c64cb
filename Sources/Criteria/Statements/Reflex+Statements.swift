import Clinical

extension PatientRecord {
  /// Tendon reflexes as hyperreflexia, its spread, and reduced or absent reflexes.
  func stateReflexes(in statements: inout [Statement]) {
    guard examinations.contains(where: { !$0.reflexes.isEmpty }) else { return }
    let signs = Statement.signs(in: statements)
    for (visit, examination) in examinations.enumerated() where !examination.reflexes.isEmpty {
      let exaggerated = examination.reflexes.map { reflex in
        let region = Anatomy.shipped.tendons[reflex.tendon]
        return reflex.exaggeration(
          beside: examination.reflexes,
          withOtherSign: region.map { !signs.isDisjoint(with: Territory([$0])) } ?? false)
      }
      for place in exaggerated.indices {
        examination.stateReflex(at: place, exaggerated[place], in: &statements, as: visit)
      }
      examination.stateRegions(without: "hyperreflexia", exaggerated, in: &statements, as: visit)
      examination.stateRegions(
        without: "hyporeflexia", examination.reflexes.map(\.isReduced), in: &statements, as: visit)
    }
  }
}

extension Statement {
  /// Where a sign stands that, at the same level, makes a brisk reflex an exaggerated one.
  fileprivate static func signs(in statements: [Statement]) -> Territory {
    statements.reduce(into: []) { found, statement in
      guard statement.presence == .present, statement.observer.examines,
        companions.contains(statement.concept)
      else { return }
      found.formUnion(Numbering.shipped.grounds[statement.effectiveSite].territory)
    }
  }

  private static let companions = ConceptSet([
    "babinski", "asymmetric-hoffmann", "pathological-clonus", "spasticity", "crossed-adductor",
    "pseudobulbar-affect", "snout", "palatal-spasticity",
  ])
}

extension Examination {
  fileprivate func stateReflex(
    at place: Int, _ exaggerated: Presence, in statements: inout [Statement], as visit: Int
  ) {
    let reflex = reflexes[place]
    let site = Numbering.shipped.number(of: reflex.site)
    func state(_ concept: Int, _ presence: Presence) {
      statements.append(
        Statement(
          concept, presence, site: site, side: reflex.side, by: observer,
          from: .reflex(visit, place)))
    }
    state(Self.hyperreflexia, exaggerated)
    state(Self.spread, reflex.spread)
    state(Self.keptReflex, reflex.keptInWastedMuscle)
    state(Self.briskReflex, reflex.briskness)
    for (code, presence) in reflex.reduction { state(Numbering.shipped.concept(code), presence) }
    guard reflex.tendon == "jaw-jerk" else { return }
    for (code, presence) in reflex.jawJerk { state(Numbering.shipped.concept(code), presence) }
  }

  private static let hyperreflexia = Numbering.shipped.concept("hyperreflexia")
  private static let spread = Numbering.shipped.concept("reflex-spread")
  private static let keptReflex = Numbering.shipped.concept("reflex-kept-in-wasted-muscle")
  private static let briskReflex = Numbering.shipped.concept("brisk-reflex")

  /// The regions of which every tendon was tested on both sides, and none shows the finding.
  fileprivate func stateRegions(
    without code: Code, _ found: [Presence], in statements: inout [Statement], as visit: Int
  ) {
    for region in BodyRegion.allCases {
      let tendons = Anatomy.shipped.tendons(of: region)
      let first = reflexes.firstIndex { tendons.contains($0.tendon) }
      guard let first else { continue }
      let isComplete = tendons.allSatisfy { tendon in
        var sides: Territory = []
        var isTested = false
        for place in reflexes.indices
        where found[place] == .absent && reflexes[place].tendon == tendon {
          isTested = true
          // A side that was not written down is not both of them.
          if let side = reflexes[place].side, side != .midline {
            sides.formUnion(Territory(on: side))
          }
        }
        return tendon == "jaw-jerk" ? isTested : sides == .everywhere
      }
      guard isComplete else { continue }
      statements.append(
        statement(code, .absent, site: Code(region.rawValue), .reflexes(visit, first)))
    }
  }
}

extension Reflex {
  /// Where the reflex is, as a site of the body.
  var site: Code {
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
    let ordinal = scale?.isCounted == true ? grade : nil
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
    guard let grade, let scale, scale.isCounted else { return .notAssessed }
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
