import Clinical
import Diagnostics
import XMLReading

extension CDAReader {
  /// The results of a panel, or one by itself.
  mutating func readObservations(in statement: XMLElement) {
    switch statement.name {
    case "observation": readObservation(statement)
    case "organizer", "act":
      guard isFact(statement, "organizer") else { return }
      for inner in statement.all("component", "observation") { readObservation(inner) }
      for inner in statement.all("component", "organizer") { readObservations(in: inner) }
      for inner in statement.all("entryRelationship", "observation") { readObservation(inner) }
    default: trace.leave(statement.name, .unsupported, at: statement.origin)
    }
  }

  private mutating func readObservation(_ observation: XMLElement) {
    let subject = "observation"
    guard isFact(observation, subject) else { return }
    guard observation.nullFlavor == nil, let value = observation.child(named: "value"),
      value.nullFlavor == nil || !value.children(named: "translation").isEmpty
    else {
      trace.leave(subject, .noAnswer, at: observation.origin)
      return
    }
    let question = observation.child(named: "code").map { concept($0) }
    if let code = question?.codings.first?.identifier, Self.assertions.contains(code) {
      readProblemObservation(observation, isPast: false)
      return
    }
    guard let question else {
      trace.leave(subject, .unmapped, at: observation.origin)
      return
    }
    switch concepts.read(question) {
    case .meaning(let meaning):
      if let measure = concepts.vocabulary.measures[meaning.code], meaning.relation == .same {
        readMeasurement(observation, measure, value)
      } else {
        readAnswer(observation, question, value)
      }
    case .conflict:
      diagnostics.append(.codeConflict(at: question.origin))
    case .ambiguous: trace.leave(subject, .ambiguousCode, at: observation.origin)
    case .unknown: trace.leave(subject, .unknownCode, at: observation.origin)
    }
  }

  /// Codes that only say that the value is what was found: an assertion, and the types of problem.
  private static let assertions: Set<String> = [
    "ASSERTION", "404684003", "418799008", "55607006", "282291009", "64572001", "409586006",
    "75325-1", "75326-9", "75323-6", "29308-4", "111551-8",
  ]

  /// A finding that is asked for by the code and answered by the value.
  private mutating func readAnswer(
    _ observation: XMLElement, _ question: CodedConcept, _ value: XMLElement
  ) {
    let subject = "observation"
    let answer: Presence? =
      switch value.dataType {
      case "BL": value.isTrue("value") ? .present : value["value"] == "false" ? .absent : nil
      default: value["code"].flatMap { Self.answers[trimmed($0)] }
      }
    guard let answer, !observation.isTrue("negationInd") else {
      trace.leave(subject, .unreadableValue, at: observation.origin)
      return
    }
    let statements = concepts.statements(of: question, answer)
    if statements.isEmpty {
      trace.leave(subject, answer == .absent ? .tooNarrow : .tooBroad, at: observation.origin)
    }
    for (meaning, presence) in statements {
      guard let kind = concepts.vocabulary.concepts[meaning.code]?.kind, kind != .feature else {
        trace.leave(subject, .unsupported, at: observation.origin)
        continue
      }
      addFinding(meaning, presence, of: observation, timeIsOnset: false)
    }
  }

  /// SNOMED CT: present and absent, yes and no.
  private static let answers: [String: Presence] = [
    "52101004": .present, "2667000": .absent, "373066001": .present, "373067005": .absent,
  ]
}

extension CDAReader {
  private mutating func readMeasurement(
    _ observation: XMLElement, _ measure: Measure, _ value: XMLElement
  ) {
    guard let reading = CDAQuantity(value),
      let canonical = Units.shipped.convert(reading.number, from: reading.unit, to: measure),
      !observation.isTrue("negationInd")
    else {
      diagnostics.append(.unreadableQuantity(at: value.origin))
      return
    }
    var measurement = Measurement(
      measure.code, reading.number, unit: reading.unit, canonicalValue: canonical,
      provenance: Provenance(observation.origin))
    measurement.comparator = reading.comparator
    let time = observation.child(named: "effectiveTime")
    measurement.date = time?.beginning
    measurement.minute = time?.minute ?? time?.child(named: "low")?.minute
    let ranges = observation.all("referenceRange", "observationRange", "value")
    if ranges.count == 1, let range = ranges.first {
      measurement.low = limit("low", of: range, in: reading.unit)
      measurement.high = limit("high", of: range, in: reading.unit)
    }
    record.measurements.append(measurement)
    trace.read("observation", as: "measurement \(measure.code)", at: observation.origin)
  }

  private func limit(_ name: String, of range: XMLElement, in unit: String) -> Double? {
    guard let element = range.child(named: name), (element["unit"] ?? unit) == unit else {
      return nil
    }
    return element["value"].flatMap { Double(trimmed($0)) }
  }
}

extension Diagnostic {
  fileprivate static func unreadableQuantity(at origin: Origin) -> Self {
    Diagnostic(
      id: "unknown-unit",
      "the number or its unit cannot be read as that of the measure; the measurement is left out",
      remedy: "write a number, and the unit by its UCUM code, as mmol/L", at: origin)
  }
}
