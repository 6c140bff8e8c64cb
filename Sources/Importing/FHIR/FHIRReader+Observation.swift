import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readObservation(_ observation: FHIRElement) {
    let unfinished: Set = ["registered", "cancelled", "unknown"]
    guard holds("Observation", observation, notFinal: unfinished) else { return }
    if observation["status"]?.value == "preliminary" {
      diagnostics.append(.preliminary(at: observation.origin))
    }
    let components = observation.all("component")
    // A panel says nothing by itself.
    if components.isEmpty || observation.choice("value") != nil
      || observation["dataAbsentReason"] != nil
    {
      readObservation(observation, within: observation, components: components)
    }
    for component in components where !component.isDetail {
      readObservation(component, within: observation, components: [])
    }
  }

  private mutating func readObservation(
    _ part: FHIRElement, within observation: FHIRElement, components: [FHIRElement]
  ) {
    guard let code = part["code"] else {
      trace.leave("Observation", .unknownCode, at: part.origin)
      return
    }
    let date = observation.date("effective") ?? observation["issued"]?.date
    var claim = Claim(
      subject: "Observation", presence: .present, speakers: observation.all("performer"),
      resource: observation,
      sites: (part["bodySite"] ?? observation["bodySite"]).map { [$0] } ?? [],
      details: ["date": date, "note": observation.at("note", "text")?.value], origin: part.origin)
    claim.details.merge(Self.details(in: components)) { $1 ?? $0 }
    if claim.speakers.isEmpty, observation.isExamination {
      claim.details["source"] = Observer.clinician.rawValue
    }
    let answer = FHIRAnswer(of: part)
    // The Symptoms IG writes the symptom as the value, and even its absence so.
    if let presence = Self.assertion(code) {
      guard case .concept(let concept) = answer else {
        trace.leave("Observation", .noAnswer, at: part.origin)
        return
      }
      claim.presence = presence
      add(claim, of: concept)
      return
    }
    readObservation(code.concept, answer, claim)
  }

  mutating func readObservation(_ concept: CodedConcept, _ answer: FHIRAnswer, _ claim: Claim) {
    let reading = concepts.read(concept)
    guard case .meaning(let meaning) = reading else {
      add(claim, of: concept)
      return
    }
    if meaning.code == "pregnant" || meaning.code == "gestation" {
      addPregnancy(meaning.code, answer, claim)
    } else if let measure = concepts.vocabulary.measures[meaning.code] {
      addMeasurement(measure, answer, claim)
    } else {
      addFinding(meaning, concept, answer, claim)
    }
  }

  private mutating func addFinding(
    _ meaning: ConceptMeaning, _ concept: CodedConcept, _ answer: FHIRAnswer, _ claim: Claim
  ) {
    var claim = claim
    switch answer {
    case .presence(let presence, let reason):
      claim.presence = presence
      claim.reason = reason
      add(claim, of: meaning)
    case .concept(let value):
      // The finding itself as the value says that it is there.
      guard case .meaning(let said) = concepts.read(value), said.code == meaning.code else {
        trace.leave("Observation", .unreadableValue, at: claim.origin)
        return
      }
      add(claim, of: value)
    case .none: trace.leave("Observation", .noAnswer, at: claim.origin)
    case .quantity, .other: trace.leave("Observation", .unreadableValue, at: claim.origin)
    }
  }

  /// What the codes of the Symptoms IG, and those of "problem" and "finding", say of their value.
  private static func assertion(_ code: FHIRElement) -> Presence? {
    for coding in code.all("coding") {
      switch coding["code"]?.value {
      case "75325-1", "75326-9", "55607006", "404684003", "418799008", "ASSERTION":
        return .present
      case "111551-8": return .absent
      default: break
      }
    }
    return nil
  }

  /// What components say of the finding rather than of themselves.
  private static func details(in components: [FHIRElement]) -> [String: String?] {
    var details: [String: String?] = [:]
    for component in components where component.isDetail {
      for coding in component["code"]?.all("coding") ?? [] {
        guard let code = coding["code"]?.value else { continue }
        if code == severityCode {
          details["severity"] = severity(of: component["valueCodeableConcept"])
        } else if code.hasPrefix("finding.") {
          let value = component.choice("value")?.element
          details[String(code.dropFirst(8))] = value?.firstCode ?? value?.at("code")?.value
        }
      }
    }
    return details
  }

  /// LOINC, as the Symptoms IG has it.
  static let severityCode = "64750-3"
}

extension FHIRElement {
  /// Whether a component is about the finding of its observation.
  fileprivate var isDetail: Bool {
    self["code"]?.all("coding").contains { coding in
      let code = coding["code"]?.value ?? ""
      return coding["system"]?.value == RecordForm.namespace || symptomDetails.contains(code)
    } ?? false
  }

  /// Whether the category says that somebody examined.
  fileprivate var isExamination: Bool {
    all("category").contains { $0.all("coding").contains { $0["code"]?.value == "exam" } }
  }
}

/// Severity, course, trend, frequency, speed of onset, what makes it worse or better, quality:
/// LOINC codes of the components of the Symptoms IG.
private let symptomDetails: Set<String> = [
  "64750-3", "89261-2", "89253-9", "104156-5", "99495-4", "100752-5", "100753-3", "56823-8",
]

extension Diagnostic {
  fileprivate static func preliminary(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "preliminary-result", "this observation is marked as preliminary",
      remedy: "look for the final one; this was read as it is", at: origin)
  }
}
