import Clinical

extension Statement {
  /// Whether an examiner found a sign of disease of the motor neuron, as one finding.
  ///
  /// A normal examination says that there is none; any such sign, whenever it was found, says that
  /// there is. It has a code of its own so that a normal examination never denies weakness or
  /// wasting to the rules that ask for those by name.
  static func addNeurogenicSign(to statements: inout [Statement]) {
    func first(where isMeant: (Statement) -> Bool) -> Statement? {
      statements.first { $0.presence == .present && $0.observer.examines && isMeant($0) }
    }
    if let sign = first(where: { neurogenicSigns.contains($0.concept) }) {
      statements.append(sign.restated(as: neurogenicSign, .present))
    } else if let normal = first(where: { $0.concept == normalExamination }) {
      statements.append(normal.restated(as: neurogenicSign, .absent))
    }
  }

  private static let neurogenicSign = Numbering.shipped.concept("neurogenic-sign")
  private static let normalExamination = Numbering.shipped.concept(
    "normal-neurological-examination")

  /// Weakness, wasting, and upper motor neuron and bulbar signs; the absent abdominal reflexes and
  /// the Hoffmann sign on both sides are left out, as both are found in health.
  private static let neurogenicSigns = ConceptSet(
    [
      "weakness", "wasting", "tongue-fasciculation", "hyperreflexia", "reflex-spread",
      "reflex-kept-in-wasted-muscle", "babinski", "asymmetric-hoffmann", "crossed-adductor",
      "snout", "brisk-jaw-jerk", "pathological-clonus", "spasticity", "palatal-spasticity",
      "slow-tongue-movement", "unexplained-slow-movement", "pseudobulbar-affect", "slurred-speech",
    ].flatMap { Vocabulary.shipped.conceptsWithin($0) })
}
