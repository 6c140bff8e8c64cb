import Clinical
import Diagnostics
import JSONReading

extension PhenopacketReader {
  mutating func readSubject() {
    guard let subject = root.field("subject") else {
      diagnostics.append(.noSubject(at: root.origin))
      return
    }
    guard subject.kind == .object else {
      diagnostics.append(
        .wrongPhenopacketValue("subject", needs: "an object", at: subject.origin))
      return
    }
    record.patient.provenance = Provenance(subject.origin)
    for name in ["id", "alternateIds"] {
      guard let value = subject.field(name) else { continue }
      for text in (value.elements ?? [value]).compactMap({ plainText($0.string) }) {
        record.patient.identifiers.append(
          Patient.Identifier(system: "phenopacket-subject", value: text))
      }
      trace.read("subject \(name)", as: "patient identifier", at: value.origin)
    }
    readSex(of: subject)
    readBirth(of: subject)
    readEncounter(of: subject)
    readVitalStatus(of: subject)
    for name in ["gender", "karyotypicSex", "taxonomy"] {
      guard let value = subject.field(name) else { continue }
      trace.leave("subject \(name)", .unsupported, at: value.origin)
    }
  }

  private mutating func readSex(of subject: JSONValue) {
    guard let value = subject.field("sex") else { return }
    let sex: Patient.Sex? =
      switch value.string {
      case "MALE": .male
      case "FEMALE": .female
      case "OTHER_SEX": .other
      case "UNKNOWN_SEX": .unknown
      default: nil
      }
    guard let sex else {
      trace.leave("subject sex", .unreadableValue, at: value.origin)
      return
    }
    record.patient.sex = sex
    trace.read("subject sex", as: "patient sex", at: value.origin)
  }

  private mutating func readBirth(of subject: JSONValue) {
    guard let value = subject.field("dateOfBirth") else { return }
    guard let text = value.string, let date = PartialDate(birthTimestamp: text) else {
      diagnostics.append(
        .wrongPhenopacketValue("dateOfBirth", needs: "a time stamp", at: value.origin))
      return
    }
    record.patient.born = date
    trace.read("subject dateOfBirth", as: "patient born", at: value.origin)
  }

  /// The age or the day at which the person was last seen.
  private mutating func readEncounter(of subject: JSONValue) {
    // The name was shorter in a draft of the schema.
    let name =
      subject.field("timeAtLastEncounter") == nil ? "timeAtEncounter" : "timeAtLastEncounter"
    guard let value = subject.field(name), let time = time(name, of: subject) else { return }
    record.date = time.date(born: record.patient.born)
    if record.date != nil {
      trace.read("subject \(name)", as: "record date", at: value.origin)
    }
    guard case .age(let age) = time else {
      if record.date == nil { trace.leave("subject \(name)", .unsupported, at: value.origin) }
      return
    }
    let quantity = age.quantity
    guard let measure = concepts.vocabulary.measures["age"],
      let years = Units.shipped.convert(quantity.value, from: quantity.unit, to: measure)
    else { return }
    var measurement = Measurement(
      "age", quantity.value, unit: quantity.unit, canonicalValue: years, observer: .clinician,
      provenance: Provenance(value.origin))
    measurement.date = record.date
    record.measurements.append(measurement)
    trace.read("subject \(name)", as: "measurement age", at: value.origin)
  }

  private mutating func readVitalStatus(of subject: JSONValue) {
    guard let value = subject.field("vitalStatus") else { return }
    if value.field("status")?.string == "DECEASED" {
      diagnostics.append(.deceased(at: value.origin))
    } else {
      trace.leave("subject vitalStatus", .unsupported, at: value.origin)
    }
  }
}

extension PartialDate {
  /// A date of birth, which the schema has rounded down to what is known of it: the first of
  /// January at midnight may mean the year, and the first of another month the month.
  init?(birthTimestamp text: String) {
    guard let date = PartialDate(timestamp: text) else { return nil }
    let time = text.drop { $0 != "T" && $0 != " " }.dropFirst()
    let isMidnight = time.utf8.allSatisfy { !isDigit($0) || $0 == UInt8(ascii: "0") }
    guard isMidnight, date.day == 1 else {
      self = date
      return
    }
    self.init(year: date.year, month: date.month == 1 ? nil : date.month)
  }
}

extension Diagnostic {
  fileprivate static func noSubject(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "no-patient", "the document does not say whom it is about",
      remedy: "see that it belongs to the patient", at: origin)
  }

  static func deceased(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "patient-deceased", "the document says that the person has died",
      remedy: "see whether a letter is still wanted", at: origin)
  }
}
