import Clinical

extension PatientRecord {
  /// Whether an examiner found a sign of disease of the motor neuron, as one finding.
  ///
  /// A normal examination says that there is none; any such sign, whenever it was found, says that
  /// there is. It has a code of its own so that a normal examination never denies weakness or
  /// wasting to the rules that ask for those by name.
  static func neurogenicSignStatements(of statements: [Finding]) -> [Finding] {
    let examined = statements.filter { $0.observer.examines && $0.presence == .present }
    if let sign = examined.first(where: { neurogenicSigns.contains($0.code) }) {
      return [sign.restated(as: "neurogenic-sign", .present)]
    }
    let normal = examined.first { $0.code == "normal-neurological-examination" }
    return normal.map { [$0.restated(as: "neurogenic-sign", .absent)] } ?? []
  }

  /// Weakness, wasting, and upper motor neuron and bulbar signs; the absent abdominal reflexes and
  /// the Hoffmann sign on both sides are left out, as both are found in health.
  private static let neurogenicSigns: Set<Code> = Vocabulary.shipped.concepts(withinAny: [
    "weakness", "wasting", "tongue-fasciculation", "hyperreflexia", "reflex-spread",
    "reflex-kept-in-wasted-muscle", "babinski", "asymmetric-hoffmann", "crossed-adductor",
    "snout", "brisk-jaw-jerk", "pathological-clonus", "spasticity", "palatal-spasticity",
    "slow-tongue-movement", "unexplained-slow-movement", "pseudobulbar-affect", "slurred-speech",
  ])
}

extension Vocabulary {
  fileprivate func concepts(withinAny codes: [Code]) -> Set<Code> {
    codes.reduce(into: []) { $0.formUnion(conceptsWithin($1)) }
  }
}

extension Finding {
  /// The same thing said of another code, of the patient as a whole.
  func restated(as code: Code, _ presence: Presence) -> Finding {
    var stated = self
    stated.code = code
    stated.presence = presence
    stated.site = nil
    stated.side = nil
    return stated
  }
}
