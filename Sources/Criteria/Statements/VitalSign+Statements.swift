import Clinical

extension PatientRecord {
  /// What several readings of a vital sign amount to together (Gurrera et al., 2011).
  ///
  /// They are never denied: readings that were not taken could have shown them.
  var vitalSignStatements: [Finding] {
    let readings = measurements.filter { $0.canonicalValue != nil }
    let hot = readings.filter { $0.code == "temperature" && $0.isCertainly(above: 38) }
    let isHotTwice = hot.contains { first in hot.contains { $0.isCertainlyAfter(first) } }
    let usual = readings.filter { $0.code == "usual-systolic" }.compactMap(\.canonicalValue).max()
    let raised = usual.flatMap { usual in
      readings.first { $0.code == "systolic" && $0.isCertainly(atLeast: usual * 1.25) }
    }
    let swung =
      readings.first { swings($0, by: 25, of: "systolic", among: readings) }
      ?? readings.first { swings($0, by: 20, of: "diastolic", among: readings) }
    return [
      isHotTwice ? hot.last?.statement("hyperthermia-twice", .present) : nil,
      raised?.statement("blood-pressure-raised-by-a-quarter", .present),
      swung?.statement("blood-pressure-swing", .present),
    ].compactMap(\.self)
  }

  private func swings(
    _ reading: Measurement, by change: Double, of code: Code, among readings: [Measurement]
  ) -> Bool {
    guard reading.code == code, reading.comparator == nil, let value = reading.canonicalValue
    else { return false }
    return readings.contains { other in
      guard other.code == code, other.comparator == nil, let less = other.canonicalValue else {
        return false
      }
      return value - less >= change && reading.isWithinADay(of: other)
    }
  }
}

extension Measurement {
  fileprivate func isCertainly(above limit: Double) -> Bool {
    guard let canonicalValue else { return false }
    switch comparator {
    case nil, .atLeast: return canonicalValue > limit
    case .above: return canonicalValue >= limit
    case .below, .atMost: return false
    }
  }

  fileprivate func isCertainly(atLeast limit: Double) -> Bool {
    guard let canonicalValue, comparator != .below, comparator != .atMost else { return false }
    return canonicalValue >= limit
  }

  fileprivate func isCertainlyAfter(_ other: Measurement) -> Bool {
    guard let date, let earlier = other.date else { return false }
    if earlier.latest < date.earliest { return true }
    guard date == earlier, date.day != nil, let minute, let before = other.minute else {
      return false
    }
    return before < minute
  }

  fileprivate func isWithinADay(of other: Measurement) -> Bool {
    guard let date, let otherDate = other.date, date.day != nil, otherDate.day != nil else {
      return false
    }
    if date == otherDate { return true }
    guard let minute, let otherMinute = other.minute else { return false }
    let minutes = (date.earliest.number - otherDate.earliest.number) * 1440 + minute - otherMinute
    return abs(minutes) <= 1440
  }
}
