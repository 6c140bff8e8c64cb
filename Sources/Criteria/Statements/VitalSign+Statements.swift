import Clinical

extension PatientRecord {
  /// What several readings of a vital sign amount to together (Gurrera et al., 2011).
  ///
  /// They are never denied: readings that were not taken could have shown them.
  var vitalSignStatements: [Statement] {
    func places(of code: Code) -> [Int] {
      measurements.indices.filter {
        measurements[$0].code == code && measurements[$0].canonicalValue != nil
      }
    }
    let hot = places(of: "temperature").filter { measurements[$0].isCertainly(above: 38) }
    let isHotTwice = hot.contains { first in
      hot.contains { measurements[$0].isCertainlyAfter(measurements[first]) }
    }
    let usual = places(of: "usual-systolic").compactMap { measurements[$0].canonicalValue }.max()
    let systolic = places(of: "systolic")
    let raised = usual.flatMap { usual in
      systolic.first { measurements[$0].isCertainly(atLeast: usual * 1.25) }
    }
    let swung =
      systolic.first { swings(measurements[$0], by: 25, of: "systolic") }
      ?? places(of: "diastolic").first { swings(measurements[$0], by: 20, of: "diastolic") }
    return [
      isHotTwice
        ? hot.last.map { statement("hyperthermia-twice", .present, measurement: $0) } : nil,
      raised.map { statement("blood-pressure-raised-by-a-quarter", .present, measurement: $0) },
      swung.map { statement("blood-pressure-swing", .present, measurement: $0) },
    ].compactMap(\.self)
  }

  private func swings(_ reading: Measurement, by change: Double, of code: Code) -> Bool {
    guard reading.comparator == nil, let value = reading.canonicalValue else { return false }
    return measurements.contains { other in
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
