import Clinical

extension Examination {
  /// The numbers that scales are graded by: of clonus, of tone and of reflexes.
  var readings: [Measurement] {
    clonusReadings + tone.flatMap { readings(of: $0) } + reflexes.compactMap { reading(of: $0) }
  }

  func reading(
    _ code: Code, _ value: Double, _ comparator: Measurement.Comparator? = nil,
    site: Code? = nil, provenance: Provenance
  ) -> Measurement {
    var reading = Measurement(
      code, value, unit: Vocabulary.shipped.measures[code]?.unit ?? "", canonicalValue: value,
      observer: observer, provenance: provenance)
    reading.comparator = comparator
    reading.date = date
    reading.site = site
    return reading
  }

  /// A reflex grade by the scale it was graded on; without one it is a number of no scale.
  private func reading(of reflex: Reflex) -> Measurement? {
    guard let grade = reflex.grade else { return nil }
    let code: Code
    switch reflex.scale {
    case .ninds: code = "reflex-grade-ninds"
    case .ordinal4: code = "reflex-grade-ordinal"
    case .ordinal5: code = "reflex-grade-uk"
    case nil: code = "reflex-grade-without-scale"
    // Signs, not grades counted from absent: no scale of the library reads them.
    case .plusMinus, .mayo: return nil
    }
    return reading(code, grade, provenance: reflex.provenance)
  }
}
