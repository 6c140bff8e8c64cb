import Clinical

extension AnswerSheet {
  func answer(to measure: Code, of question: Question) -> Answer {
    let readings = counted(of: measure)
    guard !readings.isEmpty else {
      return Answer(
        possible: question.allCells, isNotAssessable: notAssessable.contains(measure))
    }
    let stretches = stretches(of: measure, readings)
    let deciding = readings.filter { reading in
      stretches.contains { !$0.intersection(reading.bounds).isEmpty }
    }
    return Answer(
      possible: possible(of: measure, question), evidence: deciding.map { item(of: $0.source) })
  }

  /// The cells that the readings of a measure leave possible.
  func possible(of measure: Code, _ question: Question) -> CellSet {
    let readings = counted(of: measure)
    if readings.isEmpty { return question.allCells }
    return stretches(of: measure, readings).reduce(into: []) {
      $0.formUnion(question.cells(meeting: $1))
    }
  }

  func hasReading(of measure: Code) -> Bool { measurements[measure]?.isEmpty == false }

  /// The readings of a measure, without those that a later one replaced where the latest counts.
  private func counted(of measure: Code) -> [Reading] {
    let readings = measurements[measure] ?? []
    guard readings.count > 1, choice(of: measure) == .latest else { return readings }
    return Self.latest(of: readings)
  }

  private func choice(of measure: Code) -> Measure.Choice {
    Vocabulary.shipped.measures[measure]?.choice ?? .latest
  }

  /// Where the value of a measure is, going by the readings that count.
  private func stretches(of measure: Code, _ readings: [Reading]) -> [Bounds] {
    guard readings.count > 1 else { return readings.map(\.bounds) }
    let lowers = readings.map(\.bounds.lower)
    let uppers = readings.map(\.bounds.upper)
    switch choice(of: measure) {
    case .highest: return [Bounds(from: lowers.max() ?? .lowest, to: uppers.max() ?? .highest)]
    case .lowest: return [Bounds(from: lowers.min() ?? .lowest, to: uppers.min() ?? .highest)]
    // Readings that cannot be put in order all stay possible, and nothing between them does.
    case .latest: return readings.map(\.bounds)
    }
  }

  private func item(of source: Source) -> Evidence.Item {
    switch source {
    case .measurement(let place): return .measurement(record.measurements[place])
    case .workedOut(let place): return .measurement(record.workedOutReadings[place])
    case .power(let visit, let place):
      let power = record.examinations[visit].power[place]
      return .derived("power \(power.grade?.rawValue ?? "")", power.provenance)
    case .item(let item): return item
    }
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
    func add(_ measurement: Measurement, _ source: Source) {
      guard let value = measurement.canonicalValue else { return }
      readings[measurement.code, default: []].append(
        Reading(
          bounds: Bounds(value, measurement.comparator), source: source, date: measurement.date,
          minute: measurement.minute))
    }
    for place in record.measurements.indices {
      add(record.measurements[place], .measurement(place))
    }
    for (place, reading) in record.workedOutReadings.enumerated() {
      add(reading, .workedOut(place))
    }
    let powers = powerReadings(of: record)
    if !powers.isEmpty { readings["weakest-power", default: []] += powers }
    if let born = record.patient.born, readings["age"] == nil {
      let youngest = max(0, day.wholeYears(since: born.latest))
      let oldest = max(0, day.wholeYears(since: born.earliest))
      let bounds = Bounds(
        from: Bounds(Double(youngest)).lower, to: Bounds(Double(oldest)).upper)
      readings["age"] = [
        Reading(
          bounds: bounds,
          source: .item(
            .derived(
              youngest == oldest ? "\(oldest) years" : "\(youngest) to \(oldest) years",
              record.patient.provenance)), date: nil, minute: nil)
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
