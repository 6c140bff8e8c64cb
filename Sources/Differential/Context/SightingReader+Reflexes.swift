import Clinical

extension SightingReader {
  /// Whether the tendon reflexes of a region are exaggerated, and whether any is reduced.
  ///
  /// One reflex is enough for either; that none is takes every reflex of the region. The levels
  /// inside a region are not told apart.
  func reflexes(in field: MovementContext.Field) -> [Sighting] {
    let examined = record.examinations.flatMap { reflexes(of: $0, in: field) }
    return examined
      + findings("hyperreflexia", giving: .reflexExaggeratedThere, in: field)
      + findings("hyporeflexia", giving: .reflexReducedThere, in: field)
  }

  private func reflexes(
    of examination: Examination, in field: MovementContext.Field
  ) -> [Sighting] {
    let reflexes = examination.reflexes.filter {
      isIn(field, anatomy.tendons[$0.tendon].map { [$0] } ?? [], $0.side)
    }
    let hasOtherSign = hasOtherSign(examination, in: field)
    let readings = reflexes.map { reflex in
      (
        reflex: reflex,
        exaggerated: reflex.exaggeration(
          beside: examination.reflexes, withOtherSign: hasOtherSign),
        reduced: reflex.reduced
      )
    }
    let tendons = Set(anatomy.tendons(of: field.region))
    let allNormal = tendons.isSubset(
      of: readings.filter { $0.exaggerated == .absent }.map(\.reflex.tendon))
    let noneReduced = tendons.isSubset(
      of: readings.filter { $0.reduced == .absent }.map(\.reflex.tendon))
    return readings.flatMap { reading in
      let seen = Sighting.Seen(
        observer: examination.observer, date: examination.date,
        provenance: reading.reflex.provenance)
      return [
        Sighting(
          .reflexExaggeratedThere, reading.exaggerated.unless(single: !allNormal),
          at: reading.reflex.tendon, reason: reading.reflex.reason, in: seen),
        Sighting(
          .reflexReducedThere, reading.reduced.unless(single: !noneReduced),
          at: reading.reflex.tendon, reason: reading.reflex.reason, in: seen),
      ]
    }
  }

  /// A finding of the whole region, or, where it is present, of any part of it.
  private func findings(
    _ code: Code, giving feature: Code, in field: MovementContext.Field
  ) -> [Sighting] {
    let narrower = vocabulary.conceptsWithin(code)
    return record.findings.compactMap { finding in
      guard narrower.contains(finding.code), let site = finding.site.flatMap({ anatomy.sites[$0] }),
        isIn(field, site.regions, finding.side),
        finding.presence == .present || (finding.code == code && site.isWhole)
      else { return nil }
      return Sighting(
        feature, finding.presence, at: site.code, reason: finding.reason, in: finding.seen)
    }
  }

  /// Another upper motor neuron sign at the level, which makes a brisk reflex count.
  private func hasOtherSign(
    _ examination: Examination, in field: MovementContext.Field
  ) -> Bool {
    examination.clonus.contains {
      $0.presence == .present && isIn(field, $0.joint.region.map { [$0] } ?? [], $0.side)
    }
      || examination.plantars.contains {
        $0.response == .extensor && isIn(field, [.lumbosacral], $0.side)
      }
      || examination.hoffmanns.contains {
        $0.response == .positive && isIn(field, [.cervical], $0.side)
      }
      || examination.tone.contains {
        ($0.velocityDependent == .present || $0.catchFelt == .present)
          && isIn(field, regions(of: $0.site), $0.side)
      }
  }
}

extension Presence {
  /// An absence at one of several places says nothing of the others.
  fileprivate func unless(single isSingle: Bool) -> Presence {
    self == .absent && isSingle ? .notAssessed : self
  }
}

extension Clonus.Joint {
  fileprivate var region: BodyRegion? {
    switch self {
    case .ankle, .knee: .lumbosacral
    case .wrist, .fingers: .cervical
    case .jaw: .bulbar
    case .ocular, .other: nil
    }
  }
}
