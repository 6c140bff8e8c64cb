import Assessments
import Clinical
import Criteria

extension FHIRLetter {
  /// Adds the referral that is asked for: an order once it is signed, until then a proposal.
  mutating func addRequest(
    by people: People, from verdicts: [String: String], urgency: String
  ) {
    guard contents.assessment.asksForReferral else {
      if let recipient = people.recipient { entries[.question, default: []].append(recipient) }
      return
    }
    let record = contents.record
    let priority = contents.assessment.priority
    let deciding = (priority.fired + priority.cannotExclude).filter { result in
      (result.urgencyFired ?? result.urgencyRaised) == priority.level
    }
    let reasons = deciding.compactMap { verdicts[$0.criterion.id] }
    let url = bundle.add(
      "ServiceRequest",
      [
        .item(
          "identifier", [.text("system", "urn:fascicle:letter"), .text("value", contents.key)]),
        .text("status", contents.isSigned ? "active" : "draft"),
        .text("intent", contents.isSigned ? "order" : "proposal"),
        .item("category", [FHIRBundle.patientReferral]),
        // Left out where it cannot be set; nothing stands in for it.
        .text("priority", contents.urgency.flatMap(FHIRBundle.priority)), bundle.subject,
        occurrence, .text("authoredOn", record.referral?.date?.description),
        .reference("requester", to: people.referrer),
        .element("performerType", [.text("text", record.referral?.service)]),
        .reference("performer", to: people.recipient, isList: true),
        .item("reasonCode", [.text("text", record.referral?.question)]),
      ]
        + (reasons + findings(behind: deciding)).map {
          .reference("reasonReference", to: $0, isList: true)
        } + [.reference("supportingInfo", to: urgency, isList: true)])
    entries[.question, default: []].append(url)
  }

  private var occurrence: FHIRNode? {
    guard let end = contents.seenBy else { return nil }
    return .element(
      "occurrencePeriod",
      [.text("start", contents.day.description), .text("end", end.description)])
  }

  /// The recorded findings that are present and that these rules rest on, each once.
  private func findings(behind results: [CriterionResult]) -> [String] {
    var seen: Set<String> = []
    return results.flatMap(\.evidence).flatMap(\.items).filter { item in
      guard case .finding(let finding) = item else { return false }
      return finding.presence == .present
    }.flatMap { bundle.observations(of: $0) }.filter { seen.insert($0).inserted }
  }
}
