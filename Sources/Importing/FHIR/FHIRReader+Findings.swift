import Clinical
import Diagnostics

extension FHIRReader {
  /// A statement as a resource makes it, before its concept is read.
  struct Claim {
    /// The kind of resource, for the trace.
    let subject: String
    var presence: Presence
    var reason: String?
    /// Who is named as saying so.
    var speakers: [FHIRElement] = []
    let resource: FHIRElement
    var sites: [FHIRElement] = []
    /// Further attributes of the finding: `date`, `onset`, `severity`, `note`.
    var details: [String: String?] = [:]
    let origin: Origin
  }

  /// Adds the finding that a concept means; says what was left, and why.
  mutating func add(_ claim: Claim, of concept: CodedConcept) {
    switch concepts.read(concept) {
    case .unknown: trace.leave(claim.subject, .unknownCode, at: claim.origin)
    case .ambiguous: trace.leave(claim.subject, .ambiguousCode, at: claim.origin)
    case .conflict(let code): addConflict(claim, of: code)
    case .meaning(let meaning): add(claim, of: meaning)
    }
  }

  private mutating func addConflict(_ claim: Claim, of code: Code) {
    diagnostics.append(.codeAndLabel(at: claim.origin))
    guard concepts.vocabulary.concepts[code] != nil else { return }
    var claim = claim
    claim.reason = "code and label disagree"
    addFinding(code, .notAssessed, place: Places.Place(), claim)
  }

  mutating func add(_ claim: Claim, of meaning: ConceptMeaning) {
    guard let kind = concepts.vocabulary.concepts[meaning.code]?.kind, kind != .feature else {
      trace.leave(claim.subject, .unreadableValue, at: claim.origin)
      return
    }
    guard let presence = meaning.statement(of: claim.presence) else {
      trace.leave(
        claim.subject, meaning.relation == .broader ? .tooBroad : .tooNarrow, at: claim.origin)
      return
    }
    let written = place(of: claim.sites)
    // Of an absence at a place that cannot be read nothing follows for any other place.
    guard presence != .absent || written.isRead else {
      trace.leave(claim.subject, .unreadablePlace, at: claim.origin)
      return
    }
    var place = written.place
    place.site = place.site ?? meaning.site
    addFinding(meaning.code, presence, place: place, claim)
  }

  private mutating func addFinding(
    _ code: Code, _ presence: Presence, place: Places.Place, _ claim: Claim
  ) {
    var values: [String: String?] = [
      "code": code.rawValue, "state": presence.rawValue, "reason": claim.reason,
      "site": place.site?.rawValue, "side": place.side?.rawValue,
      "source": observer(claim.speakers, within: claim.resource, of: code).rawValue,
    ]
    values.merge(claim.details) { $1 ?? $0 }
    draft.add("finding", at: claim.origin, values)
    let words = [code.rawValue, place.site?.rawValue, place.side?.rawValue].compactMap { $0 }
    trace.read(
      claim.subject, as: "finding \(words.joined(separator: " ")): \(presence.rawValue)",
      at: claim.origin)
  }
}

extension Diagnostic {
  static func codeAndLabel(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "code-and-label",
      "a code and its label, or two codes of one concept, speak of different things; "
        + "the state is taken as not known",
      remedy: "see in the source which of them is meant", at: origin)
  }
}
