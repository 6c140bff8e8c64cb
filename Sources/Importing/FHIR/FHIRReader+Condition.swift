import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readCondition(_ condition: FHIRElement) {
    let verification = condition["verificationStatus"]?.firstCode
    let clinical = condition["clinicalStatus"]?.firstCode
    guard let code = condition["code"] else {
      trace.leave("Condition", .noAnswer, at: condition.origin)
      return
    }
    let claim = Claim(
      subject: "Condition", presence: .present,
      speakers: [condition["asserter"], condition["recorder"]].compactMap { $0 },
      resource: condition, sites: condition.all("bodySite"),
      details: [
        "date": condition["recordedDate"]?.date ?? condition["assertedDate"]?.date,
        "onset": condition.date("onset"), "severity": Self.severity(of: condition["severity"]),
        "note": condition.at("note", "text")?.value,
      ], origin: condition.origin)
    switch verification {
    case "entered-in-error": trace.leave("Condition", .enteredInError, at: condition.origin)
    case "refuted": state(claim, .absent, nil, of: code)
    case "unconfirmed", "provisional", "differential":
      // Suspected is neither there nor not there.
      state(claim, .notAssessed, verification, of: code)
    default:
      let isPast = ["inactive", "remission", "resolved"].contains(clinical)
      if isPast || condition.choice("abatement") != nil || clinical == "unknown" {
        addHistory(of: condition, isPast: clinical != "unknown")
      } else {
        state(claim, .present, nil, of: code)
      }
    }
  }

  private mutating func state(
    _ claim: Claim, _ presence: Presence, _ reason: String?, of code: FHIRElement
  ) {
    var claim = claim
    claim.presence = presence
    claim.reason = reason
    let concept = code.concept
    let reading = concepts.read(concept)
    // A disease that the vocabulary does not weigh is still a line of the history.
    if reading == .unknown, concept.name != nil, presence != .notAssessed {
      addHistory(of: claim.resource, isPast: false, presence: presence)
    } else {
      add(claim, of: concept)
    }
  }

  private mutating func addHistory(
    of condition: FHIRElement, isPast: Bool, presence: Presence = .present
  ) {
    guard let name = condition["code"]?.concept.name else {
      trace.leave("Condition", .unknownCode, at: condition.origin)
      return
    }
    draft.add(
      "history", at: condition.origin,
      [
        "topic": "past", "text": name, "state": presence.rawValue,
        "onset": condition.date("onset"), "ended": condition.date("abatement"),
      ])
    trace.read("Condition", as: isPast ? "past history" : "history", at: condition.origin)
  }

  static func severity(of element: FHIRElement?) -> String? {
    element?.all("coding").lazy.compactMap { $0["code"]?.value }.compactMap { severities[$0] }.first
  }

  private static let severities = [
    // SNOMED CT and LOINC.
    "255604002": "mild", "6736007": "moderate", "24484000": "severe", "LA6752-5": "mild",
    "LA6751-7": "moderate", "LA6750-9": "severe",
    // Our own.
    "mild": "mild", "moderate": "moderate", "severe": "severe",
  ]
}
