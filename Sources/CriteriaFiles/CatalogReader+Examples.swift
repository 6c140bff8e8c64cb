import Clinical
import Criteria
import Diagnostics

extension CatalogReader {
  private static let exampleKeys: Set<String> = [
    "name", "given", "expect", "raises", "cannotExclude", "open", "category", "score",
  ]

  func examples(at root: CriterionNode, consequences: Bool) -> [Example] {
    let nodes = root["examples"]?.items ?? []
    let examples = nodes.compactMap { example(at: $0) }
    if examples.count == nodes.count {
      for outcome in [Outcome.met, .unmet, .undetermined]
      where !examples.contains(where: { $0.expected == outcome }) {
        problems.append(.missingExample(outcome, at: root["examples"]?.origin ?? root.origin))
      }
    }
    return examples
  }

  private func example(at node: CriterionNode) -> Example? {
    refuseUnknownKeys(of: node, allowed: Self.exampleKeys)
    guard let members = node.members, !members.isEmpty else { return nil }
    let name = text("name", of: node)
    let record = record(at: node)
    let expected = outcome(at: node)
    guard let name, let record, let expected else { return nil }
    return Example(
      name: name, record: record, expected: expected, consequence: consequence(at: node),
      open: (node["open"]?.items ?? []).compactMap { $0.text.map { Code($0) } },
      category: node["category"].flatMap { category($0) },
      score: node["score"].flatMap { score($0) },
      origin: node.origin)
  }

  private func outcome(at node: CriterionNode) -> Outcome? {
    switch node["expect"]?.text {
    case "met": return .met
    case "unmet": return .unmet
    case "undetermined": return .undetermined
    case "not-applicable": return .notApplicable
    default:
      let allowed = ["met", "unmet", "undetermined", "not-applicable"]
      problems.append(.unknownValue(allowed, at: node["expect"]?.origin ?? node.origin))
      return nil
    }
  }

  private func consequence(at node: CriterionNode) -> Example.Consequence? {
    if node["raises"]?.text == "nothing" { return .nothing }
    if node["raises"] != nil {
      let urgency: Urgency? = value("raises", of: node)
      return urgency.map { .raises($0) }
    }
    guard node["cannotExclude"] != nil else { return nil }
    let urgency: Urgency? = value("cannotExclude", of: node)
    return urgency.map { .cannotExclude($0) }
  }

  private func record(at node: CriterionNode) -> PatientRecord? {
    guard let given = node["given"], let items = given.items else {
      problems.append(.missing("given", at: node.origin))
      return nil
    }
    let provenance = Provenance(given.origin)
    var record = PatientRecord(patient: Patient(provenance: provenance), provenance: provenance)
    for item in items { read(item, into: &record) }
    return record
  }

  /// One line of `given`: a code with its state or quantity, then how it is qualified.
  private func read(_ node: CriterionNode, into record: inout PatientRecord) {
    guard let (key, value) = node.members?.first, let code = key.text, let text = value.text else {
      problems.append(.notAStatement(at: node.origin))
      return
    }
    if code == "sex" {
      record.patient.sex = self.value("sex", of: node)
    } else if let measure = vocabulary.measures[Code(code)] {
      read(text, of: measure, at: node, into: &record)
    } else if vocabulary.concepts[Code(code)] != nil {
      read(Code(code), text, at: node, into: &record)
    } else {
      let names = (vocabulary.concepts.keys.map(\.rawValue)).sorted()
      problems.append(.unknownCode(nearest: nearestName(to: code, among: names), at: key.origin))
    }
  }

  private func read(
    _ text: String, of measure: Measure, at node: CriterionNode, into record: inout PatientRecord
  ) {
    if let presence = Presence(rawValue: text) {
      record.measurements.append(
        Measurement(
          measure.code, nil, unit: measure.unit, canonicalValue: nil, presence: presence,
          provenance: Provenance(node.origin)))
      return
    }
    guard let quantity = WrittenQuantity(text) else {
      problems.append(.notAQuantity(at: node.origin))
      return
    }
    guard let value = units.convert(quantity.number, from: quantity.unit, to: measure) else {
      problems.append(.unknownUnit(measure.unit, at: node.origin))
      return
    }
    var measurement = Measurement(
      measure.code, quantity.number, unit: quantity.unit, canonicalValue: value,
      provenance: Provenance(node.origin))
    measurement.comparator = quantity.comparator
    measurement.date = date("date", of: node)
    record.measurements.append(measurement)
  }

  private func read(
    _ code: Code, _ text: String, at node: CriterionNode, into record: inout PatientRecord
  ) {
    guard let presence = Presence(rawValue: text) else {
      problems.append(.unknownValue(Presence.allCases.map(\.rawValue), at: node.origin))
      return
    }
    var finding = Finding(
      code, presence, observer: usualObserver(of: code), provenance: Provenance(node.origin))
    for (key, value) in (node.members ?? []).dropFirst() {
      switch key.text {
      case "site":
        finding.site = value.text.map { Code($0) }
        if anatomy.sites[finding.site ?? ""] == nil {
          let sites = anatomy.sites.keys.map(\.rawValue).sorted()
          problems.append(.unknownValue(sites, at: value.origin))
        }
      case "side": finding.side = self.value("side", of: node)
      case "by":
        if let observer: Observer = self.value("by", of: node) { finding.observer = observer }
      case "tempo": finding.tempo = self.value("tempo", of: node)
      case "course": finding.course = self.value("course", of: node)
      case "distribution": finding.distribution = self.value("distribution", of: node)
      case "elicitation": finding.elicitation = self.value("elicitation", of: node)
      case "severity": finding.severity = self.value("severity", of: node)
      case "date": finding.date = date("date", of: node)
      case "onset": finding.onset = date("onset", of: node)
      default: problems.append(.notAStatement(at: key.origin))
      }
    }
    record.findings.append(finding)
  }

  /// Signs and investigations are a clinician's; what is told is the patient's.
  private func usualObserver(of code: Code) -> Observer {
    switch vocabulary.concepts[code]?.kind {
    case .sign, .investigation: .clinician
    default: .patient
    }
  }
}

extension Diagnostic {
  fileprivate static func missingExample(_ outcome: Outcome, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "missing-example", "no example shows the criterion \(outcome.rawValue)",
      remedy: "add one under 'examples'", at: origin)
  }

  fileprivate static func notAStatement(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-statement", "this is not a line that an example can be given",
      remedy: "write it as '{weakness: present, site: hand, by: clinician}'", at: origin)
  }
}
