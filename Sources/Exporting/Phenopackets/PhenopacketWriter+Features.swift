import Clinical
import Criteria
import JSONReading

extension PhenopacketWriter {
  /// A feature for each statement that a term can make, each once.
  func features(
    of record: PatientRecord, leaving left: inout PhenopacketLeftovers
  ) -> [JSONText] {
    // What a reporter calls a movement is no finding.
    let reported = Set(record.movements.map { $0.provenance.origin })
    var features: [JSONText] = []
    for finding in record.statements where !reported.contains(finding.provenance.origin) {
      let isOwn = record.findings.contains(finding)
      // A modifier says that something progresses, and the list of medicines is told by itself.
      if !isOwn, Self.isSaidElsewhere(finding) { continue }
      guard finding.presence == .present || finding.presence == .absent else {
        left.add("finding that was not assessed", 1)
        continue
      }
      guard let term = term(of: finding) else {
        left.add(
          finding.presence == .absent ? "absent finding without a term" : "finding without a term",
          1)
        continue
      }
      if !term.hasPlace { left.add("site of a finding", 1) }
      let feature = feature(of: finding, term.identifier)
      if !features.contains(feature) { features.append(feature) }
    }
    return features
  }

  private static func isSaidElsewhere(_ statement: Finding) -> Bool {
    statement.code == "progression"
      || Vocabulary.shipped.concepts[statement.code]?.kind == .exposure
  }

  /// The term for a finding at its place; `nil` when there is none that says neither too much nor,
  /// of an absence, more than was recorded.
  private func term(of finding: Finding) -> (identifier: String, hasPlace: Bool)? {
    let mappings = Terminology.shipped.identifiers(of: finding.code, in: .hpo)
    let own = Vocabulary.shipped.concepts[finding.code]?.site
    let general = mappings.first { $0.relation == .same }
    guard let site = finding.site, site != own, site != "generalised" else {
      return general.map { ($0.identifier, true) }
    }
    if let placed = mappings.first(where: { $0.relation == .narrower && $0.site == site }) {
      return (placed.identifier, true)
    }
    // Absent at one place is not absent.
    guard finding.presence == .present else { return nil }
    return general.map { ($0.identifier, false) }
  }

  private func feature(of finding: Finding, _ identifier: String) -> JSONText {
    var feature = JSONText.Object()
    feature["type"] = Self.term(identifier)
    if finding.presence == .absent { feature["excluded"] = .boolean(true) }
    var modifiers: [Qualifiers.Meaning] = finding.side.map { [.side($0)] } ?? []
    if finding.presence == .present {
      feature["severity"] = finding.severity.flatMap { Self.qualifier(.severity($0)) }
      modifiers += finding.course.map { [.course($0)] } ?? []
      modifiers += finding.distribution.map { [.distribution($0)] } ?? []
      let own = Qualifiers.shipped.meaning(of: identifier)
      modifiers.removeAll { $0 == own }
      feature["onset"] =
        finding.onset?.timeElement
        ?? finding.tempo.flatMap { Self.qualifier(.tempo($0)) }.map { .field("ontologyClass", $0) }
    }
    let written = modifiers.compactMap { Self.qualifier($0) }
    feature["modifiers"] = written.isEmpty ? nil : .array(written)
    feature["description"] = finding.note.map { .string($0) }
    return .object(feature)
  }

  private static func qualifier(_ meaning: Qualifiers.Meaning) -> JSONText? {
    Qualifiers.shipped.identifier(of: meaning).map { term($0) }
  }

  static func term(_ identifier: String) -> JSONText {
    term(identifier, label: OntologyLabels.shipped.label(of: identifier) ?? identifier)
  }

  static func term(_ identifier: String, label: String) -> JSONText {
    var object = JSONText.Object()
    object["id"] = .string(identifier)
    object["label"] = .string(label)
    return .object(object)
  }
}
