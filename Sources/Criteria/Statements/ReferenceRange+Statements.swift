import Clinical

extension PatientRecord {
  /// Values outside their reference range as findings, `low-sodium` or `high-free-t4`.
  ///
  /// The laboratory's own range goes before the usual one of the table of measures (project
  /// convention). Readings that cannot be put in order must agree, else nothing is said.
  func stateRanges(in statements: inout [Statement]) {
    // Scales that were graded have no reference range: of what is worked out, calcium alone has.
    let calcium = adjustedCalcium
    let codes = Set((measurements + calcium).map(\.code)).sorted()
    for code in codes {
      guard let names = Self.rangeNames[code],
        let measure = Vocabulary.shipped.measures[code]
      else { continue }
      var all: [(reading: Measurement, source: Statement.Source)] = []
      for (place, reading) in measurements.enumerated()
      where reading.code == code && reading.canonicalValue != nil {
        all.append((reading, .measurement(place)))
      }
      for (place, reading) in calcium.enumerated() where reading.code == code {
        all.append((reading, .adjustedCalcium(place)))
      }
      let counted = measure.choice == .latest ? all.latest : all
      guard let first = counted.first else { continue }
      for (outside, isLow) in names {
        let states = Set(
          counted.map { isLow ? isBelow(measure, $0.reading) : isAbove(measure, $0.reading) })
        let isShownByOne = measure.choice != .latest && states.contains(.present)
        guard isShownByOne || states.count == 1,
          let presence = isShownByOne ? .present : states.first, presence != .notAssessed
        else { continue }
        statements.append(Statement(outside, presence, by: .instrument, from: first.source))
      }
    }
  }

  /// For each measure, the findings that its values outside the range are, and which is the low one.
  private static let rangeNames: [Code: [(concept: Int, isLow: Bool)]] = {
    Vocabulary.shipped.measures.mapValues { measure in
      [("low-", true), ("high-", false)].compactMap { prefix, isLow in
        Numbering.shipped.concepts[Code(prefix + measure.code.rawValue)].map { ($0, isLow) }
      }
    }.filter { !$0.value.isEmpty }
  }()

  private func isBelow(_ measure: Measure, _ reading: Measurement) -> Presence {
    guard let limit = reading.limit(reading.low, of: measure) ?? measure.low else {
      return .notAssessed
    }
    return reading.bounds.isWithin(.below(limit), or: .atLeast(limit))
  }

  private func isAbove(_ measure: Measure, _ reading: Measurement) -> Presence {
    if let limit = reading.limit(reading.high, of: measure) ?? measure.high {
      return reading.bounds.isWithin(.above(limit), or: .atMost(limit))
    }
    guard measure.code == "creatine-kinase" else { return .notAssessed }
    let limits = creatineKinaseLimits
    return reading.bounds.isWithin(.above(limits.upperBound), or: .atMost(limits.lowerBound))
  }

  /// Where no range is on record: 200 U/L for women, 320 for men (project convention; published
  /// upper limits run from 168 to 207 and from 200 to 395).
  private var creatineKinaseLimits: ClosedRange<Double> {
    switch patient.sex {
    case .female: 200...200
    case .male: 320...320
    case .other, .unknown, nil: 200...320
    }
  }
}

extension Measurement {
  /// A limit of the laboratory's own range, in the unit of the measure.
  fileprivate func limit(_ limit: Double?, of measure: Measure) -> Double? {
    limit.flatMap { Units.shipped.convert($0, from: unit, to: measure) }
  }

  /// The stretch of numbers that the reading can mean.
  fileprivate var bounds: Bounds {
    canonicalValue.map { Bounds($0, comparator) } ?? Bounds()
  }
}

extension Bounds {
  fileprivate func isWithin(_ shown: Bounds, or denied: Bounds) -> Presence {
    if intersection(shown) == self { return .present }
    return intersection(denied) == self ? .absent : .notAssessed
  }
}

extension [(reading: Measurement, source: Statement.Source)] {
  /// Those of which none is certainly older than another.
  fileprivate var latest: Self {
    guard count > 1 else { return self }
    return filter { one in
      !contains { other in
        guard let date = one.reading.date, let otherDate = other.reading.date else { return false }
        if date.latest < otherDate.earliest { return true }
        guard date == otherDate, date.day != nil, let minute = one.reading.minute,
          let otherMinute = other.reading.minute
        else { return false }
        return minute < otherMinute
      }
    }
  }
}
