public import Clinical
import Criteria
import Diagnostics
import JSONReading

/// Writes records as phenopackets: what is present as features, what is absent as excluded ones,
/// and what was not assessed not at all.
public struct PhenopacketWriter: Sendable {
  /// The version of the schema that is written.
  public static let schemaVersion = "2.0"

  /// The day that is written as that of the phenopacket's making.
  let created: CalendarDay
  /// The program that made it.
  let author: String

  public init(created: CalendarDay, author: String) {
    self.created = created
    self.author = author
  }

  public func phenopacket(of record: PatientRecord) -> Phenopacket {
    var object = JSONText.Object()
    var left = PhenopacketLeftovers(at: record.provenance.origin)
    object["id"] = .string(record.id ?? "record")
    object["subject"] = subject(of: record, leaving: &left)
    let features = features(of: record, leaving: &left)
    object["phenotypicFeatures"] = features.isEmpty ? nil : .array(features)
    let measurements = measurements(of: record, leaving: &left)
    object["measurements"] = measurements.isEmpty ? nil : .array(measurements)
    object["metaData"] = metaData(hasMeasurements: !measurements.isEmpty)
    left.noteRest(of: record)
    return Phenopacket(text: .object(object), notes: left.notes)
  }
}

extension PhenopacketWriter {
  private func subject(
    of record: PatientRecord, leaving left: inout PhenopacketLeftovers
  ) -> JSONText {
    let patient = record.patient
    var subject = JSONText.Object()
    let own = patient.identifiers.filter { $0.system == "phenopacket-subject" }.map(\.value)
    subject["id"] = .string(own.first ?? record.id ?? "subject")
    if own.count > 1 { subject["alternateIds"] = .array(own.dropFirst().map { .string($0) }) }
    // The schema has a date of birth rounded down to what is known of it.
    subject["dateOfBirth"] = patient.born.map { .string($0.earliest.timestamp) }
    subject["timeAtLastEncounter"] = encounter(of: record)
    subject["sex"] = patient.sex.map { sex in
      switch sex {
      case .female: .string("FEMALE")
      case .male: .string("MALE")
      case .other: .string("OTHER_SEX")
      case .unknown: .string("UNKNOWN_SEX")
      }
    }
    let others = patient.identifiers.count - own.count
    left.add("patient identifier", others)
    left.add("patient name", patient.given == nil && patient.family == nil ? 0 : 1)
    return .object(subject)
  }

  private func encounter(of record: PatientRecord) -> JSONText? {
    let age = record.measurements.last { $0.code == "age" && $0.value != nil }
    if let age, let value = age.value, value == value.rounded(),
      let letter = Self.ageUnits[age.unit], age.comparator == nil
    {
      return .field("age", .field("iso8601duration", .string("P\(Int(value))\(letter)")))
    }
    return record.date.map { $0.timeElement }
  }

  private static let ageUnits = [
    "a": "Y", "years": "Y", "mo": "M", "months": "M", "wk": "W", "d": "D",
  ]

  private func metaData(hasMeasurements: Bool) -> JSONText {
    var data = JSONText.Object()
    data["created"] = .string(created.timestamp)
    data["createdBy"] = .string(author)
    var resources = [Self.ontology]
    if hasMeasurements { resources += [Self.loinc, Self.ucum] }
    data["resources"] = .array(resources)
    data["phenopacketSchemaVersion"] = .string(Self.schemaVersion)
    return .object(data)
  }

  private static func resource(
    _ id: String, _ name: String, url: String, version: String, prefix: String, iri: String
  ) -> JSONText {
    var object = JSONText.Object()
    object["id"] = .string(id)
    object["name"] = .string(name)
    object["url"] = .string(url)
    object["version"] = .string(version)
    object["namespacePrefix"] = .string(prefix)
    object["iriPrefix"] = .string(iri)
    return .object(object)
  }

  private static var ontology: JSONText {
    resource(
      "hp", "human phenotype ontology", url: "http://purl.obolibrary.org/obo/hp.owl",
      version: "2025-01-16", prefix: "HP", iri: "http://purl.obolibrary.org/obo/HP_")
  }

  private static var loinc: JSONText {
    resource(
      "loinc", "Logical Observation Identifiers Names and Codes", url: "https://loinc.org",
      version: "unknown", prefix: "LOINC", iri: "https://loinc.org/")
  }

  private static var ucum: JSONText {
    resource(
      "ucum", "Unified Code for Units of Measure", url: "https://ucum.org", version: "unknown",
      prefix: "UCUM", iri: "https://ucum.org/")
  }
}
