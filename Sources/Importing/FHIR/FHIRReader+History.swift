import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readProcedure(_ procedure: FHIRElement) {
    let unreal: Set = ["preparation", "on-hold", "unknown", "aborted", "suspended"]
    guard holds("Procedure", procedure, notFinal: unreal) else { return }
    if procedure["status"]?.value == "not-done" || procedure["notDone"]?.value == "true" {
      trace.leave("Procedure", .negated, at: procedure.origin)
      return
    }
    guard let name = procedure["code"]?.concept.name else {
      trace.leave("Procedure", .unknownCode, at: procedure.origin)
      return
    }
    let isSurgical = procedure["category"]?.all("coding").contains {
      $0["code"]?.value == Self.surgicalProcedure
    }
    draft.add(
      "history", at: procedure.origin,
      [
        "topic": isSurgical == true ? "surgical" : "past", "text": name,
        "onset": procedure.date("performed") ?? procedure.date("occurrence"),
      ])
    trace.read("Procedure", as: "history", at: procedure.origin)
  }

  /// "Surgical procedure" of SNOMED CT, as the category of a procedure.
  private static let surgicalProcedure = "387713003"

  mutating func readFamilyHistory(_ member: FHIRElement) {
    guard holds("FamilyMemberHistory", member, notFinal: ["health-unknown"]) else { return }
    let relation = member["relationship"]?.concept.name ?? member["name"]?.value
    let conditions = member.all("condition")
    if conditions.isEmpty { trace.leave("FamilyMemberHistory", .noAnswer, at: member.origin) }
    for condition in conditions {
      guard let concept = condition["code"]?.concept, let name = concept.name else {
        trace.leave("FamilyMemberHistory", .unknownCode, at: condition.origin)
        continue
      }
      draft.add(
        "history", at: condition.origin,
        ["topic": "family", "text": name, "relation": relation, "onset": condition.date("onset")])
      trace.read("FamilyMemberHistory", as: "family history", at: condition.origin)
      addFamilyFinding(concept, of: member, at: condition.origin)
    }
  }

  /// What a relative's disease means for the patient, where the vocabulary has a word for it.
  private mutating func addFamilyFinding(
    _ concept: CodedConcept, of member: FHIRElement, at origin: Origin
  ) {
    guard case .meaning(let meaning) = concepts.read(concept),
      let code = Self.familyCodes[meaning.code], meaning.statement(of: .present) != nil
    else { return }
    draft.add(
      "finding", at: origin,
      [
        "code": code.rawValue, "state": "present", "source": Observer.patient.rawValue,
        "date": member["date"]?.date,
      ])
    trace.read("FamilyMemberHistory", as: "finding \(code): present", at: origin)
  }

  private static let familyCodes: [Code: Code] = [
    "known-motor-neuron-disease": "family-motor-neuron-disease",
    "frontotemporal-dementia": "family-motor-neuron-disease",
  ]

  mutating func readComposition(_ composition: FHIRElement) {
    guard holds("Composition", composition) else { return }
    let date = composition["date"]?.date
    readSections(composition.all("section"), date: date)
    guard !draft.has("referrer"),
      let author = composition.all("author").first(where: {
        ["Practitioner", "PractitionerRole", "Organization"]
          .contains(document.type(of: $0, within: composition))
      })
    else { return }
    addPractitioner("referrer", author, within: composition)
  }

  private mutating func readSections(_ sections: [FHIRElement], date: String?) {
    for section in sections {
      let narrative = section["text"]?["div"]
      noteScript(in: narrative)
      let text = narrative?.markup.map { markup in
        if markup.isMarkup { return Markup.plainText(markup.text) }
        // A script's text cannot be told from the rest once it has been read with it.
        return markup.hasScript ? "" : Markup.tidy(markup.text)
      }
      if let text, !text.isEmpty {
        let title = section["title"]?.value
        let topic = SectionTopics.topic(
          of: section["code"]?.all("coding").compactMap { $0["code"]?.value } ?? [])
        draft.add(
          "narrative", at: section.origin,
          [
            "topic": topic.rawValue, "date": date,
            "text": title.map { text.hasPrefix($0) ? text : $0 + "\n" + text } ?? text,
          ])
        trace.read("section", as: "narrative \(topic.rawValue)", at: section.origin)
      }
      readSections(section.all("section"), date: date)
    }
  }
}
