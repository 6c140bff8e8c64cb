import Clinical
import Diagnostics
import XMLReading

extension CDAReader {
  /// A problem: an observation by itself, or in an act that tracks a concern.
  mutating func readProblem(_ statement: XMLElement, isPast: Bool) {
    if statement.name == "observation" {
      readProblemObservation(statement, isPast: isPast)
      return
    }
    guard isFactOrConcern(statement) else { return }
    let observations = observations(of: statement, template: Self.problemObservation)
    if observations.isEmpty { trace.leave("problem act", .unsupported, at: statement.origin) }
    for observation in observations { readProblemObservation(observation, isPast: isPast) }
  }

  /// C-CDA, Problem Observation, of any version.
  private static let problemObservation = "2.16.840.1.113883.10.20.22.4.4"

  /// The status of a concern says whether it is still followed, not whether the problem was there.
  private mutating func isFactOrConcern(_ act: XMLElement) -> Bool {
    if act.isTrue("negationInd") {
      trace.leave("problem act", .negated, at: act.origin)
      return false
    }
    guard act.child(named: "statusCode")?["code"] == "nullified" else { return true }
    trace.leave("problem act", .enteredInError, at: act.origin)
    return false
  }

  mutating func readProblemObservation(_ observation: XMLElement, isPast: Bool) {
    let subject = "problem observation"
    guard isFact(observation, subject) else { return }
    guard let value = observation.child(named: "value"), observation.nullFlavor == nil else {
      trace.leave(subject, .noAnswer, at: observation.origin)
      return
    }
    let concept = concept(value)
    guard !concept.codings.isEmpty || concept.name != nil else {
      trace.leave(subject, .noAnswer, at: observation.origin)
      return
    }
    // The value says what, the code only what kind of statement it is: but one kind is an absence.
    let isAbsence =
      observation.isTrue("negationInd")
      || observation.child(named: "code")?["code"] == Self.symptomAbsent
    let time = observation.child(named: "effectiveTime")
    var item = HistoryItem(
      topic: .past, text: name(of: value) ?? concept.codings.first?.identifier ?? "",
      provenance: Provenance(observation.origin))
    item.presence = isAbsence ? .absent : .present
    item.onset = isAbsence ? nil : time?.beginning
    item.ended = time?.end
    if !item.text.isEmpty {
      record.history.append(item)
      trace.read(subject, as: "history: \(item.presence.rawValue)", at: observation.origin)
    }
    readFinding(
      of: observation, concept, isAbsence ? .absent : .present,
      hasGone: isPast || hasEnded(observation))
  }

  /// LOINC: a symptom that is denied (HL7 FHIR Symptoms implementation guide).
  private static let symptomAbsent = "111551-8"

  private mutating func readFinding(
    of observation: XMLElement, _ concept: CodedConcept, _ presence: Presence, hasGone: Bool
  ) {
    let subject = "problem observation"
    switch concepts.read(concept) {
    case .meaning:
      let statements = concepts.statements(of: concept, presence)
      if statements.isEmpty {
        trace.leave(subject, presence == .absent ? .tooNarrow : .tooBroad, at: observation.origin)
      }
      for (meaning, presence) in statements {
        guard let kind = concepts.vocabulary.concepts[meaning.code]?.kind, kind != .feature else {
          trace.leave(subject, .unsupported, at: observation.origin)
          continue
        }
        // What is known of a disease stays known; a complaint that has gone is not there now.
        guard kind == .history || !hasGone else {
          trace.leave("past " + subject, .notFinal, at: observation.origin)
          continue
        }
        addFinding(meaning, presence, of: observation, timeIsOnset: true)
      }
    case .conflict(let code):
      var finding = Finding(
        code, .notAssessed, observer: .clinician, provenance: Provenance(observation.origin))
      finding.reason = "the code and its label speak of different things"
      record.findings.append(finding)
      diagnostics.append(.codeConflict(at: concept.origin))
    case .ambiguous: trace.leave(subject, .ambiguousCode, at: observation.origin)
    case .unknown: trace.leave(subject, .unknownCode, at: observation.origin)
    }
  }

  /// The time of a problem is that of the patient's life, of any other observation when it was made
  /// (C-CDA, Problem Observation; CDA R2, Observation).
  mutating func addFinding(
    _ meaning: ConceptMeaning, _ presence: Presence, of observation: XMLElement, timeIsOnset: Bool
  ) {
    let site = observation.child(named: "targetSiteCode")
    let known = site.flatMap { self.place(of: $0) }
    let place = site.flatMap { $0.nullFlavor == nil && known == nil ? name(of: $0) : nil }
    // Absent at a place that the record cannot name is not absent everywhere.
    if presence == .absent, place != nil, meaning.site == nil {
      trace.leave("absence at one place", .tooNarrow, at: observation.origin)
      return
    }
    var finding = Finding(
      meaning.code, presence, site: meaning.site ?? known?.site,
      observer: observer(of: observation),
      provenance: Provenance(observation.origin))
    let time = observation.child(named: "effectiveTime")
    if presence == .present, timeIsOnset {
      finding.onset = time?.beginning
    } else {
      finding.date = time?.beginning
    }
    if presence == .present {
      finding.severity = severity(of: observation)
      finding.note = place
    }
    finding.side = site.flatMap { side(of: $0) } ?? known?.side
    record.findings.append(finding)
    trace.read(
      "observation", as: "\(finding.code): \(presence.rawValue)", at: observation.origin)
  }
}

extension CDAReader {
  /// Who told it: the patient or a carer where an informant is named, else who wrote the document
  /// (HL7 RoleClass PRS and CAREGIVER, RoleCode SELF).
  private func observer(of observation: XMLElement) -> Observer {
    guard let person = observation.first("informant", "relatedEntity") else { return .clinician }
    if person.child(named: "code")?["code"] == "SELF" { return .patient }
    return ["PRS", "CAREGIVER"].contains(person["classCode"] ?? "") ? .carer : .clinician
  }

  /// Whether the observation says that what it tells of has ended: by an end, known or not, or by
  /// a status.
  func hasEnded(_ observation: XMLElement) -> Bool {
    let statuses = observation.all("entryRelationship", "observation").filter {
      $0.templates.contains("2.16.840.1.113883.10.20.22.4.6")
    }.compactMap { $0.child(named: "value")?["code"] }
    if statuses.contains(where: { Self.endedStatuses.contains($0) }) { return true }
    guard let high = observation.first("effectiveTime", "high") else { return false }
    // C-CDA, Problem Observation: an end of unknown date is written as UNK.
    return high.nullFlavor == nil ? high["value"] != nil : high.nullFlavor == "UNK"
  }

  /// SNOMED CT: inactive and resolved (C-CDA, Problem Status).
  private static let endedStatuses = ["73425007", "413322009"]

  private func severity(of observation: XMLElement) -> Severity? {
    observation.all("entryRelationship", "observation").lazy.filter {
      $0.child(named: "code")?["code"] == "SEV"
    }.compactMap { $0.child(named: "value")?["code"].flatMap { Self.severities[$0] } }.first
  }

  /// SNOMED CT (C-CDA, Problem Severity).
  private static let severities: [String: Severity] = [
    "255604002": .mild, "6736007": .moderate, "24484000": .severe,
  ]

  /// Where on the body a code of SNOMED CT says.
  private func place(of site: XMLElement) -> Places.Place? {
    guard site["codeSystem"] == "2.16.840.1.113883.6.96" else { return nil }
    return site["code"].flatMap { Places.shipped[$0] }
  }

  /// The side that a body site is qualified by.
  private func side(of site: XMLElement) -> Side? {
    site.children(named: "qualifier").lazy.filter {
      $0.child(named: "name")?["code"] == "272741003"
    }.compactMap { $0.child(named: "value")?["code"].flatMap { Self.sides[$0] } }.first
  }

  /// SNOMED CT: left, right, right and left.
  private static let sides: [String: Side] = [
    "7771000": .left, "24028007": .right, "51440002": .both,
  ]
}
