import Clinical
import Diagnostics

/// What an observation or an answer says, before it is known of what.
enum FHIRAnswer {
  case presence(Presence, reason: String?)
  case concept(CodedConcept)
  case quantity(FHIRElement)
  case other(FHIRElement)
  /// Nothing: not a no.
  case none
}

extension FHIRAnswer {
  /// Reads the value of an `Observation`, a component of one, or an `answer`.
  init(of element: FHIRElement) {
    if let reason = element["dataAbsentReason"] {
      self = Self.silence(reason)
      return
    }
    guard let (type, value) = element.choice("value") else {
      self = Self.interpretation(of: element)
      return
    }
    switch type {
    case "Boolean":
      self =
        switch value.value {
        case "true": .presence(.present, reason: nil)
        case "false": .presence(.absent, reason: nil)
        default: .none
        }
    case "CodeableConcept": self = Self.coded(value.concept)
    case "Coding":
      self = Self.coded(CodedConcept([value.coding].compactMap { $0 }, at: value.origin))
    case "Quantity": self = .quantity(value)
    default: self = .other(value)
    }
  }

  private static func coded(_ concept: CodedConcept) -> FHIRAnswer {
    let states = concept.codings.compactMap { state(of: $0) }
    guard let first = states.first else { return .concept(concept) }
    // Codings that contradict one another say nothing.
    return .presence(states.allSatisfy { $0 == first } ? first : .notAssessed, reason: nil)
  }

  static func state(of coding: CodedConcept.Coding) -> Presence? {
    switch coding.system {
    case .own: Presence(rawValue: coding.identifier)
    case .known(.snomed): snomed[coding.identifier]
    case .known(.loinc): loinc[coding.identifier]
    case .other(let uri?) where yesNo.contains(uri): yes[coding.identifier]
    default: nil
    }
  }

  private static func silence(_ reason: FHIRElement) -> FHIRAnswer {
    let codes = reason.all("coding").compactMap { $0["code"]?.value }
    let isImpossible =
      codes.contains("not-applicable") || codes.contains(Presence.notAssessable.rawValue)
    return .presence(
      isImpossible ? .notAssessable : .notAssessed, reason: reason["text"]?.value ?? codes.first)
  }

  /// An observation without a value may still be called positive or negative.
  private static func interpretation(of element: FHIRElement) -> FHIRAnswer {
    let codes = Set(
      element.all("interpretation").flatMap { $0.all("coding") }.compactMap { $0["code"]?.value })
    switch (codes.contains("POS"), codes.contains("NEG")) {
    case (true, false): return .presence(.present, reason: nil)
    case (false, true): return .presence(.absent, reason: nil)
    default: return .none
    }
  }
}

extension FHIRAnswer {
  private static let snomed: [String: Presence] = [
    // Present, known present, yes, detected, positive; and their opposites; unknown.
    "52101004": .present, "410515003": .present, "373066001": .present, "260373001": .present,
    "10828004": .present, "2667000": .absent, "410516002": .absent, "373067005": .absent,
    "260415000": .absent, "260385009": .absent, "261665006": .notAssessed,
    "373068000": .notAssessed,
  ]

  private static let loinc: [String: Presence] = [
    // Yes, present, detected, positive; and their opposites.
    "LA33-6": .present, "LA9633-4": .present, "LA11882-0": .present, "LA6576-8": .present,
    "LA32-8": .absent, "LA9634-2": .absent, "LA11883-8": .absent, "LA6577-6": .absent,
  ]

  private static let yesNo: Set<String> = [
    "http://terminology.hl7.org/CodeSystem/v2-0136", "http://hl7.org/fhir/v2/0136",
    "http://terminology.hl7.org/CodeSystem/v2-0532", "urn:oid:2.16.840.1.113883.12.136",
  ]

  private static let yes: [String: Presence] = [
    "Y": .present, "N": .absent, "UNK": .notAssessed, "ASKU": .notAssessed, "NASK": .notAssessed,
    "NAV": .notAssessed, "NA": .notAssessable,
  ]
}
