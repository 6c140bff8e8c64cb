import Clinical

extension AnswerSheet {
  /// Adds what can be worked out from the readings; what was written down itself is left alone.
  static func addDerived(
    to readings: inout [Code: [Reading]], of record: PatientRecord, asOf day: CalendarDay
  ) {
    for derivation in Derivation.shipped where readings[derivation.code] == nil {
      let derived: [Reading]
      switch derivation.operand {
      case .measure(let other):
        derived = (readings[derivation.source] ?? []).flatMap { reading in
          (readings[other] ?? []).map { reading.subtracting($0, as: derivation.code, of: record) }
        }
      case .upperLimit: derived = record.measurements(of: derivation) { $0.high }
      case .lowerLimit: derived = record.measurements(of: derivation) { $0.low }
      }
      if !derived.isEmpty { readings[derivation.code] = derived }
    }
    if readings["months-since-onset"] == nil, let onset = record.monthsSinceOnset(asOf: day) {
      readings["months-since-onset"] = [onset]
    }
  }
}

extension AnswerSheet.Reading {
  /// A difference is as wide as both readings together.
  fileprivate func subtracting(_ other: Self, as code: Code, of record: PatientRecord) -> Self {
    let difference = bounds.subtracting(other.bounds)
    let provenance =
      switch source {
      case .measurement(let place): record.measurements[place].provenance
      case .item(let item): item.provenance
      case .workedOut, .power: record.provenance
      }
    return Self(
      bounds: difference, source: .item(.derived(difference.prose(of: code), provenance)),
      date: date, minute: minute)
  }
}

extension Bounds {
  fileprivate func subtracting(_ other: Bounds) -> Bounds {
    let isLowerOpen = lower.isAbove || !other.upper.isAbove
    let isUpperOpen = !upper.isAbove || other.lower.isAbove
    let least = lower.value - other.upper.value
    let most = upper.value - other.lower.value
    return Bounds(
      from: least.isFinite ? Cut(least, isAbove: isLowerOpen) : .lowest,
      to: most.isFinite ? Cut(most, isAbove: !isUpperOpen) : .highest)
  }
}

extension PatientRecord {
  /// Each value of a measure as a multiple of a limit that the laboratory gave beside it.
  fileprivate func measurements(
    of derivation: Derivation, limit: (Measurement) -> Double?
  ) -> [AnswerSheet.Reading] {
    measurements.compactMap { measurement in
      guard measurement.code == derivation.source, let value = measurement.value,
        let limit = limit(measurement), limit > 0
      else { return nil }
      let bounds = Bounds(value / limit, measurement.comparator)
      let text = bounds.prose(of: derivation.code)
      return AnswerSheet.Reading(
        bounds: bounds, source: .item(.derived(text, measurement.provenance)),
        date: measurement.date, minute: measurement.minute)
    }
  }

  /// The whole months since the earliest recorded onset of a motor complaint.
  ///
  /// A month that is known only by its year gives the span of months that it can mean.
  fileprivate func monthsSinceOnset(asOf day: CalendarDay) -> AnswerSheet.Reading? {
    let onsets = findings.filter { $0.presence == .present && $0.isMotorComplaint }.compactMap {
      finding in finding.onset.map { ($0, finding.provenance) }
    }
    guard let first = onsets.min(by: { $0.0.earliest < $1.0.earliest }) else { return nil }
    let latest = onsets.map(\.0.latest).min() ?? first.0.latest
    let fewest = Double(max(0, day.wholeMonths(since: latest)))
    let most = Double(max(0, day.wholeMonths(since: first.0.earliest)))
    let bounds = Bounds(from: Bounds(fewest).lower, to: Bounds(most).upper)
    return AnswerSheet.Reading(
      bounds: bounds, source: .item(.derived(bounds.prose(of: "months-since-onset"), first.1)),
      date: nil, minute: nil)
  }
}
