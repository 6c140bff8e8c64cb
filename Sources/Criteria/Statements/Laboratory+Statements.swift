import Clinical

extension PatientRecord {
  /// Vitamin B12 against the laboratory's own limit, which goes before any published one.
  ///
  /// Limits depend on the assay; whether the newest result came with one is told beside it.
  var laboratoryStatements: [Finding] {
    let tests: [(measure: Code, limit: Code, below: Code)] = [
      ("vitamin-b12", "b12-laboratory-limit", "b12-below-laboratory-limit"),
      ("active-b12", "active-b12-laboratory-limit", "active-b12-below-laboratory-limit"),
    ]
    return tests.flatMap { test in
      newest(of: test.measure).flatMap { result -> [Finding] in
        guard result.low != nil else { return [result.statement(test.limit, .absent)] }
        let limit = result.statement(test.limit, .present)
        guard let isBelow = result.isBelowItsLimit else { return [limit] }
        return [limit, result.statement(test.below, isBelow ? .present : .absent)]
      }
    }
  }

  /// The results of which none is certainly older than another.
  private func newest(of code: Code) -> [Measurement] {
    let results = measurements.filter { $0.code == code && $0.value != nil }
    return results.filter { result in
      !results.contains { other in
        guard let date = result.date, let later = other.date else { return false }
        return date.latest < later.earliest
      }
    }
  }
}

extension Measurement {
  /// Whether the value is below the laboratory's lower limit; `nil` where it may be either.
  fileprivate var isBelowItsLimit: Bool? {
    guard let value, let low else { return nil }
    switch comparator {
    case nil: return value < low
    case .below: return value <= low ? true : nil
    case .atMost: return value < low ? true : nil
    case .above, .atLeast: return value >= low ? false : nil
    }
  }

  func statement(_ code: Code, _ presence: Presence) -> Finding {
    Finding(code, presence, observer: .instrument, date: date, provenance: provenance)
  }
}
