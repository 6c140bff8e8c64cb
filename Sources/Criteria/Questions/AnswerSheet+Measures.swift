import Clinical

extension AnswerSheet {
  func answer(to measure: Code, of question: Question) -> Answer {
    let readings = measurements[measure] ?? []
    guard !readings.isEmpty else {
      return Answer(
        possible: question.allCells, isNotAssessable: notAssessable.contains(measure))
    }
    let choice = Vocabulary.shipped.measures[measure]?.choice ?? .latest
    let counted = choice == .latest ? Self.latest(of: readings) : readings
    let lowers = counted.map(\.bounds.lower)
    let uppers = counted.map(\.bounds.upper)
    let stretches =
      switch choice {
      case .highest: [Bounds(from: lowers.max() ?? .lowest, to: uppers.max() ?? .highest)]
      case .lowest: [Bounds(from: lowers.min() ?? .lowest, to: uppers.min() ?? .highest)]
      // Readings that cannot be put in order all stay possible, and nothing between them does.
      case .latest: counted.map(\.bounds)
      }
    let possible = stretches.reduce(into: CellSet()) { $0.formUnion(question.cells(meeting: $1)) }
    let deciding = counted.filter { reading in
      stretches.contains { !$0.intersection(reading.bounds).isEmpty }
    }
    return Answer(possible: possible, evidence: deciding.map(\.item))
  }

  /// The readings of which none is certainly older than another.
  private static func latest(of readings: [Reading]) -> [Reading] {
    readings.filter { reading in
      !readings.contains { other in
        guard let date = reading.date, let otherDate = other.date else { return false }
        if date.latest < otherDate.earliest { return true }
        guard date == otherDate, date.day != nil, let minute = reading.minute,
          let otherMinute = other.minute
        else { return false }
        return minute < otherMinute
      }
    }
  }

  static func readings(of record: PatientRecord, asOf day: CalendarDay) -> [Code: [Reading]] {
    var readings: [Code: [Reading]] = [:]
    for measurement in record.measurements + record.workedOutReadings {
      guard let value = measurement.canonicalValue else { continue }
      readings[measurement.code, default: []].append(
        Reading(
          bounds: Bounds(value, measurement.comparator), item: .measurement(measurement),
          date: measurement.date,
          minute: measurement.minute))
    }
    for reading in powerReadings(of: record) {
      readings["weakest-power", default: []].append(reading)
    }
    if let born = record.patient.born, readings["age"] == nil {
      let youngest = max(0, day.wholeYears(since: born.latest))
      let oldest = max(0, day.wholeYears(since: born.earliest))
      let bounds = Bounds(
        from: Bounds(Double(youngest)).lower, to: Bounds(Double(oldest)).upper)
      readings["age"] = [
        Reading(
          bounds: bounds,
          item: .derived(
            youngest == oldest ? "\(oldest) years" : "\(youngest) to \(oldest) years",
            record.patient.provenance), date: nil, minute: nil)
      ]
    }
    addDerived(to: &readings, of: record, asOf: day)
    return readings
  }
}

extension Bounds {
  /// What a number can mean behind the sign that a laboratory set before it.
  init(_ value: Double, _ comparator: Measurement.Comparator?) {
    self =
      switch comparator {
      case .below: .below(value)
      case .atMost: .atMost(value)
      case .above: .above(value)
      case .atLeast: .atLeast(value)
      case nil: Bounds(value)
      }
  }
}
