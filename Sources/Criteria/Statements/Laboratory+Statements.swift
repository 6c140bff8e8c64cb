import Clinical

extension PatientRecord {
  /// Vitamin B12 against the laboratory's own limit, which goes before any published one.
  ///
  /// Limits depend on the assay; whether the newest result came with one is told beside it.
  var laboratoryStatements: [Statement] {
    let tests: [(measure: Code, limit: Code, below: Code)] = [
      ("vitamin-b12", "b12-laboratory-limit", "b12-below-laboratory-limit"),
      ("active-b12", "active-b12-laboratory-limit", "active-b12-below-laboratory-limit"),
    ]
    return tests.flatMap { test in
      newest(of: test.measure).flatMap { place -> [Statement] in
        let result = measurements[place]
        guard result.low != nil else { return [statement(test.limit, .absent, measurement: place)] }
        let limit = statement(test.limit, .present, measurement: place)
        guard let isBelow = result.isBelowItsLimit else { return [limit] }
        return [limit, statement(test.below, isBelow ? .present : .absent, measurement: place)]
      }
    }
  }

  /// The results of which none is certainly older than another.
  private func newest(of code: Code) -> [Int] {
    let results = measurements.indices.filter {
      measurements[$0].code == code && measurements[$0].value != nil
    }
    return results.filter { result in
      !results.contains { other in
        guard let date = measurements[result].date, let later = measurements[other].date else {
          return false
        }
        return date.latest < later.earliest
      }
    }
  }

  /// What the measurement at one place of the record amounts to.
  func statement(_ code: Code, _ presence: Presence, measurement place: Int) -> Statement {
    Statement(
      Numbering.shipped.concept(code), presence, by: .instrument, from: .measurement(place))
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
}
