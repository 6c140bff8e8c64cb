import Clinical
import XMLReading

extension CDAReader {
  /// What is known of one relative.
  mutating func readFamilyHistory(_ statement: XMLElement) {
    let subject = "family history"
    guard isFact(statement, subject) else { return }
    let relative = statement.first("subject", "relatedSubject", "code")
    let relation = relative.flatMap { name(of: $0) ?? plainText($0["code"]) }
    let observations =
      statement.name == "observation" ? [statement] : statement.all("component", "observation")
    for observation in observations where isFact(observation, subject) {
      guard let value = observation.child(named: "value"), observation.nullFlavor == nil,
        let name = name(of: value)
      else {
        trace.leave(subject, .noAnswer, at: observation.origin)
        continue
      }
      let isNegated = observation.isTrue("negationInd")
      var item = HistoryItem(
        topic: .family, text: name, provenance: Provenance(observation.origin))
      item.relation = relation
      item.presence = isNegated ? .absent : .present
      record.history.append(item)
      trace.read(subject, as: "history: \(item.presence.rawValue)", at: observation.origin)
      readFamilialDisease(concept(value), isNegated: isNegated, at: observation)
    }
  }

  /// That one relative does not have a disease says nothing of the family.
  private mutating func readFamilialDisease(
    _ concept: CodedConcept, isNegated: Bool, at observation: XMLElement
  ) {
    guard !isNegated, case .meaning(let meaning) = concepts.read(concept),
      meaning.relation != .broader, Self.motorNeuronDiseases.contains(meaning.code)
    else { return }
    record.findings.append(
      Finding(
        "family-motor-neuron-disease", .present, observer: .clinician,
        provenance: Provenance(observation.origin)))
    trace.read(
      "family history", as: "family-motor-neuron-disease: present", at: observation.origin)
  }

  private static let motorNeuronDiseases: Set<Code> = [
    "known-motor-neuron-disease", "frontotemporal-dementia",
  ]

  mutating func readSocialHistory(_ statement: XMLElement) {
    let subject = "social history"
    guard statement.name == "observation" else {
      trace.leave("\(statement.name) of \(subject)", .unsupported, at: statement.origin)
      return
    }
    guard isFact(statement, subject) else { return }
    if isAboutPregnancy(statement) {
      readPregnancy(statement)
      return
    }
    guard let value = statement.child(named: "value"), statement.nullFlavor == nil,
      value.nullFlavor == nil || name(of: value) != nil
    else {
      trace.leave(subject, .noAnswer, at: statement.origin)
      return
    }
    readSmoking(statement, value)
    let question = statement.child(named: "code").flatMap { name(of: $0) }
    guard let answer = answer(value) else {
      trace.leave(subject, .unreadableValue, at: statement.origin)
      return
    }
    var item = HistoryItem(
      topic: .social, text: [question, answer].compactMap { $0 }.joined(separator: ": "),
      provenance: Provenance(statement.origin))
    item.presence = statement.isTrue("negationInd") ? .absent : .present
    let time = statement.child(named: "effectiveTime")
    item.onset = time?.beginning
    item.ended = time?.end
    record.history.append(item)
    trace.read(subject, as: "history: \(item.presence.rawValue)", at: statement.origin)
  }

  private func answer(_ value: XMLElement) -> String? {
    if let name = name(of: value) { return name }
    if let number = plainText(value["value"]) {
      return [number, plainText(value["unit"])].compactMap { $0 }.joined(separator: " ")
    }
    return value.plain
  }

  private mutating func readSmoking(_ statement: XMLElement, _ value: XMLElement) {
    guard statement.child(named: "code")?["code"] == "72166-2",
      !statement.isTrue("negationInd"), !hasEnded(statement),
      let presence = value["code"].flatMap({ Self.smoking[trimmed($0)] })
    else { return }
    var finding = Finding(
      "nicotine", presence, observer: .patient, provenance: Provenance(statement.origin))
    finding.date = statement.child(named: "effectiveTime")?.beginning
    record.findings.append(finding)
    trace.read(
      "smoking status", as: "nicotine: \(presence.rawValue)", at: statement.origin)
  }

  /// SNOMED CT, as HL7's published examples use it: smokes daily, never smoked, ex-smoker.
  private static let smoking: [String: Presence] = [
    "449868002": .present, "266919005": .absent, "8517006": .absent,
  ]
}

extension CDAReader {
  private func isAboutPregnancy(_ statement: XMLElement) -> Bool {
    let templates = ["2.16.840.1.113883.10.20.15.3.8", "2.16.840.1.113883.10.20.22.4.293"]
    return statement.templates.contains(where: templates.contains)
      || statement.child(named: "code")?["code"] == "82810-3"
  }

  private mutating func readPregnancy(_ statement: XMLElement) {
    let code = statement.child(named: "value")?["code"].map { trimmed($0) }
    let isNegated = statement.isTrue("negationInd")
    // SNOMED CT: pregnant, and not pregnant.
    let status: Pregnancy.Status =
      switch code {
      case "77386006" where statement.nullFlavor == nil: isNegated ? .notPregnant : .pregnant
      case "60001007" where statement.nullFlavor == nil && !isNegated: .notPregnant
      default: .notAssessed
      }
    let time = statement.child(named: "effectiveTime")
    guard status != .pregnant || time?.end == nil else {
      trace.leave("past pregnancy", .notFinal, at: statement.origin)
      return
    }
    var pregnancy = Pregnancy(status: status, provenance: Provenance(statement.origin))
    pregnancy.date = time?.beginning
    record.pregnancy = pregnancy
    trace.read("pregnancy observation", as: "pregnancy: \(status.rawValue)", at: statement.origin)
  }

  mutating func readProcedure(_ statement: XMLElement) {
    let subject = "procedure"
    guard isFact(statement, subject) else { return }
    guard !statement.isTrue("negationInd") else {
      trace.leave(subject, .negated, at: statement.origin)
      return
    }
    guard let name = statement.child(named: "code").flatMap({ name(of: $0) }) else {
      trace.leave(subject, .unmapped, at: statement.origin)
      return
    }
    var item = HistoryItem(
      topic: statement.name == "procedure" ? .surgical : .past, text: name,
      provenance: Provenance(statement.origin))
    let time = statement.child(named: "effectiveTime")
    item.onset = time?.beginning
    item.ended = time?.end
    record.history.append(item)
    trace.read(subject, as: "history", at: statement.origin)
  }
}
