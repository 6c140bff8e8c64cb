import Clinical
import Documents

extension FHIRLetter {
  /// Adds the composition, which a document begins with.
  mutating func addComposition(at url: String, by people: People) {
    let document = contents.document
    let attester = people.signatory.map { signatory in
      FHIRNode.item(
        "attester",
        [
          .text("mode", "professional"),
          .text("time", contents.record.signature?.date.description),
          .reference("party", to: signatory),
        ])
    }
    let authors = [people.referrer, people.device].compactMap(\.self)
    bundle.add(
      "Composition",
      [
        .text("language", document.metadata.language), narrative(summary),
        .element(
          "identifier",
          [.text("system", "urn:fascicle:letter"), .text("value", contents.key)]),
        .text("status", status),
        .concept(
          "type",
          [.coding(system: "http://loinc.org", code: "57133-1", display: "Referral note")]),
        bundle.subject, .text("date", contents.day.description),
      ] + authors.map { .reference("author", to: $0, isList: true) }
        + [.text("title", contents.title), attester.flatMap(\.self)] + compositionSections,
      first: url)
  }

  /// The letter's sections in their order, and last, without words, what none of them claims.
  private var compositionSections: [FHIRNode?] {
    var claimed: Set<LetterTopic> = []
    let told = sections.map { section, text -> FHIRNode? in
      // Of two sections on one topic the first has the entries.
      let rests = section.topic.map { claimed.insert($0).inserted ? entries[$0] ?? [] : [] } ?? []
      // A heading by itself is no section (invariant cmp-1).
      guard text != nil || !rests.isEmpty else { return nil }
      return .item(
        "section",
        [
          .text("title", section.heading ?? contents.document.metadata.title),
          code(of: section.topic), text.flatMap { narrative($0) },
        ] + rests.map { .reference("entry", to: $0, isList: true) })
    }
    let rest = LetterTopic.allCases.filter { !claimed.contains($0) }.flatMap { entries[$0] ?? [] }
    guard !rest.isEmpty else { return told }
    return told + [
      .item("section", rest.map { .reference("entry", to: $0, isList: true) })
    ]
  }

  private func code(of topic: LetterTopic?) -> FHIRNode? {
    guard let topic else { return nil }
    return .concept(
      "code",
      [
        topic.loinc.flatMap { .coding(system: "http://loinc.org", code: $0) },
        .coding(system: "urn:fascicle:section", code: topic.rawValue),
      ])
  }

  /// The words of people are in it that no other element has.
  private func narrative(_ division: String) -> FHIRNode? {
    .element("text", [.text("status", "additional"), FHIRNode("div", .markup(division))])
  }
}
