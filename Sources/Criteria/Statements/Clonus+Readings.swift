import Clinical

extension Examination {
  /// Whether clonus is sustained: it goes on while the stretch is held, or for more than 10 seconds.
  ///
  /// The 10 seconds are those of SCATS and of the Tardieu quality; up to nine beats cannot last so
  /// long. Ten beats or more of unrecorded duration stay open.
  func stateDuration(
    of clonus: Clonus, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    guard clonus.joint != .ocular else { return }
    statements.append(
      statement(
        "sustained-clonus", clonus.sustained, site: clonus.joint.site, side: clonus.side, source))
  }

  /// One or two beats on both sides of the same joint, which may be physiological.
  func stateMinimalClonus(in statements: inout [Statement], as visit: Int) {
    func counts(_ clonus: Clonus) -> Bool { clonus.joint != .ocular && clonus.presence == .present }
    guard let first = clonus.firstIndex(where: counts) else { return }
    let seen = clonus.filter(counts)
    if seen.contains(where: { $0.beats == nil }) { return }
    let isMinimal = seen.allSatisfy { ($0.beats ?? 0) <= 2 && $0.sustained != .present }
    let isSymmetric = seen.allSatisfy { entry in
      let sides = Set(seen.filter { $0.joint == entry.joint }.compactMap(\.side))
      return sides.contains(.both) || sides.isSuperset(of: [.left, .right])
    }
    statements.append(
      statement(
        "minimal-clonus", isMinimal && isSymmetric ? .present : .absent, .clonuses(visit, first)))
  }

  /// Beats and seconds of clonus.
  ///
  /// Beside one that was counted, one that was not leaves the highest
  /// number open upwards.
  var clonusReadings: [Measurement] {
    let seen = clonus.filter { $0.joint != .ocular && $0.presence == .present }
    let ankles = seen.filter { $0.joint == .ankle }
    return readings("clonus-beats", of: seen) { $0.beats.map { Double($0) } }
      + readings("clonus-seconds", of: seen) { $0.seconds }
      + readings("ankle-clonus-seconds", of: ankles) { $0.seconds }
  }

  private func readings(
    _ code: Code, of entries: [Clonus], value: (Clonus) -> Double?
  ) -> [Measurement] {
    guard entries.contains(where: { value($0) != nil }) else { return [] }
    return entries.map { entry in
      let counted = value(entry)
      return reading(
        code, counted ?? 0, counted == nil ? .above : nil, site: entry.joint.site,
        provenance: entry.provenance)
    }
  }
}

extension Clonus {
  fileprivate var sustained: Presence {
    switch presence {
    case .present: break
    // Of a joint that is not named nothing is said of the others.
    case .absent: return joint == .other ? .notAssessed : .absent
    case .notAssessed, .notAssessable: return presence
    }
    if persistsWhileStretched == .present { return .present }
    if let seconds { return seconds > 10 ? .present : .absent }
    if let beats, beats < 10 { return .absent }
    return .notAssessed
  }
}

extension Clonus.Joint {
  fileprivate var site: Code? {
    switch self {
    case .ankle: "ankle"
    case .knee: "knee"
    case .wrist: "wrist"
    case .fingers: "fingers"
    case .jaw: "jaw"
    case .ocular: "eye"
    case .other: nil
    }
  }
}
