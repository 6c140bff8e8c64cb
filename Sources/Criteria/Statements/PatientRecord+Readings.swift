import Clinical

extension PatientRecord {
  /// Numbers that follow from what was recorded: the grades of scales, and calcium adjusted for
  /// albumin.
  var workedOutReadings: [Measurement] {
    examinations.flatMap(\.readings) + adjustedCalcium
  }

  /// Total calcium plus 0.02 times 40 minus albumin in g/L, from one day's blood, where no adjusted
  /// value was reported.
  var adjustedCalcium: [Measurement] {
    guard !measurements.contains(where: { $0.code == "calcium-adjusted" }) else { return [] }
    return measurements.compactMap { calcium in
      guard calcium.code == "calcium", calcium.comparator == nil,
        let total = calcium.canonicalValue,
        let albumin = measurements.first(where: { other in
          other.code == "albumin" && other.comparator == nil && other.date == calcium.date
            && other.canonicalValue != nil
        })?.canonicalValue
      else { return nil }
      let adjusted = ((total + 0.02 * (40 - albumin)) * 1_000_000).rounded() / 1_000_000
      var reading = Measurement(
        "calcium-adjusted", adjusted, unit: "mmol/L", canonicalValue: adjusted,
        provenance: calcium.provenance)
      reading.date = calcium.date
      return reading
    }
  }
}
