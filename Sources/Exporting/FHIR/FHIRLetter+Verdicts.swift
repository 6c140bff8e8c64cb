import Assessments
import Clinical
import Criteria
import Diagnostics

/// What the letter works out is written as observations, each derived from those it rests on.
///
/// A `DetectedIssue` would be an alert, which a criterion that is unmet or open is not, and has no
/// value to say which of the four verdicts it is; a `Condition` would be a diagnosis.
extension FHIRLetter {
  /// Adds the verdict on every criterion that the record speaks of, and answers their addresses by
  /// the criteria's identifiers.
  mutating func addVerdicts(by device: String) -> [String: String] {
    var urls: [String: String] = [:]
    for result in contents.tellingResults {
      let criterion = result.criterion
      let url = bundle.add("Observation", verdict(result, by: device))
      urls[criterion.id] = url
      entries[.criteria, default: []].append(url)
    }
    return urls
  }

  private func verdict(_ result: CriterionResult, by device: String) -> [FHIRNode?] {
    let criterion = result.criterion
    let name = FHIRNode.element(
      "coding",
      [
        .text("system", "urn:fascicle:criterion"),
        .text("version", String(criterion.revision)), .text("code", criterion.id),
      ])
    let notes =
      [criterion.source.inWords, criterion.evidence.statement] + result.remarks
      + [contents.intendedUse]
    return [
      .text("status", status), category("criterion"),
      .concept(
        "code", [name.map { FHIRNode($0.name, $0.content, isList: true) }],
        text: criterion.title), bundle.subject,
      .text("effectiveDateTime", contents.day.description),
      .concept(
        "valueCodeableConcept",
        [.coding(system: "urn:fascicle:verdict", code: result.outcome.rawValue)]),
    ] + notes.map { .item("note", [.text("text", $0)]) }
      + [.reference("device", to: device)] + derivation(of: result) + components(of: result)
  }

  /// What the verdict rests on, fact by fact, each with its state.
  private func derivation(of result: CriterionResult) -> [FHIRNode?] {
    result.evidence.flatMap { fact -> [FHIRNode?] in
      let words = fact.question + ": " + fact.state
      return fact.items.flatMap { item -> [FHIRNode?] in
        let observed = bundle.observations(of: item)
        guard !observed.isEmpty else {
          return [bundle.source(of: item.provenance, saying: words)]
        }
        return observed.map { url in
          .item("derivedFrom", [.text("reference", url), .text("display", words)])
        }
      }
    }
  }

  private func components(of result: CriterionResult) -> [FHIRNode?] {
    let range = result.category.map { range in
      (range.atLeast ?? "none") + " to " + (range.atMost ?? "none")
    }
    let urgency = result.urgencyFired ?? result.urgencyRaised
    let action =
      switch result.firing {
      case .fires: result.criterion.referral?.action
      case .cannotExclude: result.criterion.referral?.check ?? result.criterion.referral?.action
      case .asks, .silent: nil as String?
      }
    return [
      component("firing", concept(result.firing.word)),
      component("urgency", urgency.flatMap { concept($0.rawValue) }),
      component("action", .text("valueString", action)),
      component("category", .text("valueString", range)),
      component("score-at-least", result.score.map { integer($0.lowerBound) }),
      component("score-at-most", result.score.map { integer($0.upperBound) }),
      component("gate", .text("valueString", result.gate)),
    ] + result.settleMet.map { component("would-be-met-by", .text("valueString", $0.answered)) }
      + result.settleRuledOut.map {
        component("would-not-be-met-with", .text("valueString", $0.answered))
      }
  }
}

extension FHIRLetter {
  /// Adds how urgent the letter is, by which rules; that it cannot be set is said, and never left to
  /// be taken for a low one.
  mutating func addUrgency(by device: String, from verdicts: [String: String]) -> String {
    let priority = contents.assessment.priority
    let rules = (priority.fired + priority.cannotExclude).compactMap { verdicts[$0.criterion.id] }
    let level = priority.level?.rawValue ?? "undetermined"
    let words =
      priority.level == nil
      ? "Urgency cannot be set. This is not a low-urgency result." : nil
    let note = FHIRNode.item("note", [.text("text", contents.intendedUse)])
    let url = bundle.add(
      "Observation",
      [
        .text("status", status), category("urgency"),
        .concept(
          "code", [.own("urgency")],
          text: "Urgency by the recorded findings"), bundle.subject,
        .text("effectiveDateTime", contents.day.description),
        .concept("valueCodeableConcept", [.own(level)], text: words), note,
        .reference("device", to: device),
      ] + rules.map { .item("derivedFrom", [.text("reference", $0)]) })
    entries[.criteria, default: []].append(url)
    return url
  }

  private func category(_ code: String) -> FHIRNode? {
    .item("category", [.own("letter." + code)])
  }

  private func concept(_ code: String) -> FHIRNode? {
    .concept("valueCodeableConcept", [.own(code)])
  }

  private func integer(_ number: Int) -> FHIRNode {
    FHIRNode("valueInteger", .bare(String(number)))
  }

  private func component(_ name: String, _ value: FHIRNode?) -> FHIRNode? {
    value.flatMap { value in
      .item("component", [.concept("code", [.own("criterion." + name)]), value])
    }
  }
}

extension FHIRBundle {
  /// The observations of one recorded thing: of that very finding where it is known which.
  func observations(of item: Evidence.Item) -> [String] {
    let origin = item.provenance.origin
    // A record that does not say where in it a value stands would give them all.
    guard origin.line != nil || origin.pointer != nil else { return [] }
    let all = observed[origin] ?? []
    let code: Code? =
      switch item {
      case .finding(let finding): finding.code
      case .measurement(let measurement): measurement.code
      case .derived: nil
      }
    let own = all.filter { $0.code == code && code != nil }
    return (own.isEmpty ? all : own).map(\.url)
  }
}

extension CriterionResult.Firing {
  fileprivate var word: String {
    switch self {
    case .fires: "fires"
    case .cannotExclude: "cannot-exclude"
    case .asks: "asks"
    case .silent: "silent"
    }
  }
}

extension Inquiry {
  fileprivate var answered: String { question + (answer.map { " (\($0))" } ?? "") }
}

extension Source {
  /// The publication, with what of it is meant.
  fileprivate var inWords: String {
    [citation, section, edition, doi.map { "doi:" + $0 }].compactMap(\.self).joined(separator: ". ")
  }
}
