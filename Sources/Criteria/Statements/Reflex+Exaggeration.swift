import Clinical

extension Examination {
  /// Whether a tendon reflex counts as hyperreflexia.
  ///
  /// Exaggerated means: described as pathologically brisk, or spreading, or grade 4 and above on an
  /// ordinal scale, or grade 3 (or "brisk") with a difference of a grade between the sides or
  /// another upper motor neuron sign at that level. A bare "3" says nothing: on the NINDS scale it
  /// is the upper half of normal (Litvan et al., 1996).
  func exaggeration(of reflex: Reflex, given statements: [Finding]) -> Presence {
    if reflex.descriptor == .notAssessable { return .notAssessable }
    if reflex.spread == .present || reflex.descriptor == .pathologicallyBrisk { return .present }
    if let grade = reflex.grade, reflex.scale?.isOrdinal == true {
      if grade >= 4 { return .present }
      if grade < 3 { return .absent }
      return isSupported(reflex, given: statements) ? .present : .notAssessed
    }
    switch reflex.descriptor {
    case .absent, .reduced, .normal: return .absent
    case .brisk: return isSupported(reflex, given: statements) ? .present : .notAssessed
    default: return .notAssessed
    }
  }

  /// Whether the other side is at least a grade less, or another sign stands at that level.
  private func isSupported(_ reflex: Reflex, given statements: [Finding]) -> Bool {
    let others = reflexes.filter { $0.tendon == reflex.tendon && $0.side != reflex.side }
    if others.contains(where: { reflex.exceeds($0) }) { return true }
    guard let region = Anatomy.shipped.tendons[reflex.tendon] else { return false }
    return statements.contains { finding in
      finding.presence == .present && finding.observer.examines
        && Self.companions.contains(finding.code)
        && finding.effectiveSite?.regions.contains(region) == true
    }
  }

  /// Signs that, at the same level, make a brisk reflex an exaggerated one.
  private static let companions: Set<Code> = [
    "babinski", "asymmetric-hoffmann", "pathological-clonus", "spasticity", "crossed-adductor",
    "pseudobulbar-affect", "snout", "palatal-spasticity",
  ]
}

extension Reflex {
  /// Whether this reflex is at least a grade above `other`, by the scale both were graded on.
  fileprivate func exceeds(_ other: Reflex) -> Bool {
    if let grade, let less = other.grade, scale == other.scale { return grade - less >= 1 }
    guard descriptor == .brisk else { return false }
    switch other.descriptor {
    case .absent, .reduced, .normal: return true
    default: return false
    }
  }
}
