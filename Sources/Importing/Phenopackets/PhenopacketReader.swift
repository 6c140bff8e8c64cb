import Clinical
import Diagnostics
import JSONReading

/// The reading of one phenopacket (GA4GH phenopacket schema, version 2) into a record.
///
/// A feature is present, or absent where it is marked as excluded; what is not mentioned is not
/// assessed. Terms are read by themselves and never by what stands above them in their ontology.
struct PhenopacketReader {
  let concepts: ConceptReader
  let root: JSONValue
  var record: PatientRecord
  var diagnostics: [Diagnostic] = []
  var trace = ImportTrace()

  init(_ root: JSONValue, concepts: ConceptReader) {
    self.root = root
    self.concepts = concepts
    let provenance = Provenance(root.origin)
    record = PatientRecord(patient: Patient(provenance: provenance), provenance: provenance)
  }

  /// Whether a JSON text is a phenopacket, or a family or cohort of several.
  static func recognises(_ root: JSONValue) -> Bool {
    if root.field("phenotypicFeatures") != nil { return true }
    guard root.field("metaData") != nil else { return false }
    return (["subject"] + several).contains { root.field($0) != nil }
  }

  /// The members that only a family or a cohort has.
  private static let several = ["proband", "members"]

  /// The record; `nil` when the phenopacket is of a version that says absence in another way.
  mutating func read() -> PatientRecord? {
    if let part = Self.several.compactMap({ root.field($0) }).first {
      diagnostics.append(.severalPhenopackets(at: part.origin))
      return nil
    }
    guard hasReadableVersion() else { return nil }
    readIdentity()
    readSubject()
    for feature in elements("phenotypicFeatures") { readFeature(feature) }
    for disease in elements("diseases") { readDisease(disease) }
    for measurement in elements("measurements") { readMeasurement(measurement) }
    for action in elements("medicalActions") { readAction(action) }
    for name in Self.unread {
      guard let value = root.field(name), value.kind != .array || value.count > 0 else { continue }
      trace.leave(Self.subjects[name] ?? name, .unsupported, at: value.origin)
    }
    removeContradictedExclusions()
    diagnostics += record.removeConflicts()
    return record
  }

  private mutating func readIdentity() {
    guard let value = root.field("id"), let id = plainText(value.string) else { return }
    if isPlainReference(id) {
      record.id = id
      trace.read("phenopacket id", as: "record id", at: value.origin)
    } else {
      trace.leave("phenopacket id", .unsupported, at: value.origin)
    }
  }

  /// The elements of an array of the phenopacket; says so when something else is in its place.
  private mutating func elements(_ name: String) -> [JSONValue] {
    guard let value = root.field(name) else { return [] }
    guard let elements = value.elements else {
      diagnostics.append(.wrongPhenopacketValue(name, needs: "an array", at: value.origin))
      return []
    }
    return elements
  }

  /// What a phenopacket can hold that has no place in a record.
  private static let unread = ["biosamples", "interpretations", "files"]
  private static let subjects = [
    "biosamples": "biosample list", "interpretations": "genomic interpretation",
    "files": "file list",
  ]
}

extension PhenopacketReader {
  private mutating func hasReadableVersion() -> Bool {
    let metaData = root.field("metaData")
    let stated = metaData?.field("phenopacketSchemaVersion")
    if let version = plainText(stated?.string), let stated {
      guard version.prefix(while: { $0 != "." }) == "2" else {
        diagnostics.append(.phenopacketVersion(at: stated.origin))
        return false
      }
    } else {
      diagnostics.append(.noPhenopacketVersion(at: (metaData ?? root).origin))
    }
    // Version 1 says absence by another name, and would be read as presence.
    for feature in root.list("phenotypicFeatures") {
      guard let negated = feature.field("negated") else { continue }
      diagnostics.append(.phenopacketVersion(at: negated.origin))
      return false
    }
    return true
  }
}

extension PhenopacketReader {
  /// The term at that place as a coded concept; `nil` when it has no identifier.
  func concept(of value: JSONValue?) -> CodedConcept? {
    guard let value, let identifier = plainText(value.field("id")?.string) else { return nil }
    let label = plainText(value.field("label")?.string)
    return CodedConcept(
      [CodedConcept.Coding(prefixed: identifier, label: label, at: value.origin)], text: label,
      at: value.origin)
  }

  /// A flag that is false when it is not written; `nil` when it is written and is no flag, which
  /// must not be read as either.
  mutating func flag(_ name: String, of value: JSONValue) -> Bool? {
    guard let flag = value.field(name) else { return false }
    if let boolean = flag.boolean { return boolean }
    diagnostics.append(
      .wrongPhenopacketValue(name, needs: "true or false", at: flag.origin))
    return nil
  }

  /// The time at that name; notes when there is one that cannot be read.
  mutating func time(_ name: String, of value: JSONValue) -> PhenopacketTime? {
    guard let element = value.field(name) else { return nil }
    if let time = PhenopacketTime(element) { return time }
    diagnostics.append(.unreadableTime(name, at: element.origin))
    return nil
  }
}

extension Diagnostic {
  static func wrongPhenopacketValue(
    _ name: String, needs kind: String, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: "wrong-type", "'\(name)' must be \(kind); it is left out",
      remedy: "see the phenopacket schema, version 2", at: origin)
  }

  fileprivate static func unreadableTime(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "unreadable-time", "'\(name)' is none of the forms of a time; it is left out",
      remedy: "write an ISO 8601 age, such as P3Y2M, a time stamp, or a term", at: origin)
  }

  fileprivate static func phenopacketVersion(at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-version",
      "phenopackets of version 2 of the schema are read, and this is of another",
      remedy: "convert it, as phenopacket-tools does, and see that absences stay absences",
      at: origin)
  }

  fileprivate static func severalPhenopackets(at origin: Origin) -> Self {
    Diagnostic(
      id: "several-patients", "this is a family or a cohort of several people",
      remedy: "give each phenopacket of it as a file of its own", at: origin)
  }

  fileprivate static func noPhenopacketVersion(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "version-not-given",
      "the phenopacket does not say which version of the schema it is of; it is read as version 2",
      remedy: "write 'phenopacketSchemaVersion' in 'metaData'", at: origin)
  }
}
