package import Clinical

/// Reads coded concepts of any format into the codes of our vocabulary, and by nothing but codes.
///
/// A code beats its label; a label that speaks of something else takes the code's meaning away.
package struct ConceptReader: Sendable {
  package static let shipped = ConceptReader(terminology: .shipped)

  let vocabulary: Vocabulary
  let terminology: Terminology
  let labels: Labels
  /// A site's own codes, which come before all others.
  let mapping: CodeMapping?

  package init(
    vocabulary: Vocabulary = .shipped, terminology: Terminology, labels: Labels = .shipped,
    mapping: CodeMapping? = nil
  ) {
    self.mapping = mapping
    self.vocabulary = vocabulary
    self.terminology = terminology
    self.labels = labels
  }

  /// What a concept with all its codes says.
  package func read(_ concept: CodedConcept) -> ConceptReading {
    var meanings: [ConceptMeaning] = []
    var isAmbiguous = false
    for coding in concept.codings {
      switch read(coding) {
      case .meaning(let meaning): meanings.append(meaning)
      case .conflict(let code): return .conflict(code)
      case .ambiguous: isAmbiguous = true
      case .unknown: break
      }
    }
    guard let first = meanings.first else { return isAmbiguous ? .ambiguous : .unknown }
    return combined(meanings).map { .meaning($0) } ?? .conflict(first.code)
  }

  /// What one code with its label says.
  package func read(_ coding: CodedConcept.Coding) -> ConceptReading {
    if let meaning = mapping?.meaning(of: coding) { return .meaning(meaning) }
    let reading = meaning(of: coding)
    guard case .meaning(let meaning) = reading, let label = coding.label else { return reading }
    if OntologyLabels.shipped.label(of: coding.identifier) == label { return reading }
    let codes = [meaning.code] + rows(of: coding).map(\.code)
    return codes.contains { labels.agrees(label, with: $0) } ? reading : .conflict(meaning.code)
  }

  /// What a statement of the concept says of each of our codes; empty when it says nothing of any.
  ///
  /// Spastic paraplegia is spasticity and weakness of the legs.
  package func statements(
    of concept: CodedConcept, _ presence: Presence
  ) -> [(meaning: ConceptMeaning, presence: Presence)] {
    guard case .meaning(let first) = read(concept) else { return [] }
    let others = concept.codings.flatMap { rows(of: $0) }
    let meanings = [first] + others.filter { $0 != first }
    return meanings.compactMap { meaning in
      meaning.statement(of: presence).map { (meaning, $0) }
    }
  }

  /// The rows of an identifier that stands for several findings at once; empty for every other.
  private func rows(of coding: CodedConcept.Coding) -> [ConceptMeaning] {
    guard case .known(let system) = coding.system else { return [] }
    let mappings = terminology.codes(for: coding.identifier, in: system)
    guard mappings.contains(where: { $0.relation == .implied }) else { return [] }
    return mappings.map { ConceptMeaning(code: $0.code, relation: $0.relation, site: $0.site) }
  }

  private func meaning(of coding: CodedConcept.Coding) -> ConceptReading {
    switch coding.system {
    case .own:
      let code = Code(coding.identifier)
      let isKnown = vocabulary.concepts[code] != nil || vocabulary.measures[code] != nil
      return isKnown ? .meaning(ConceptMeaning(code: code)) : .unknown
    case .known(let system):
      let mappings = terminology.codes(for: coding.identifier, in: system)
      guard !mappings.isEmpty else { return .unknown }
      let close = mappings.filter { $0.relation != .broader }
      let candidates = (close.isEmpty ? mappings : close).map {
        ConceptMeaning(code: $0.code, relation: $0.relation, site: $0.site)
      }
      // Of several that hold at once, none is a choice.
      if let first = candidates.first, candidates.allSatisfy({ $0.relation == .implied }) {
        return .meaning(first)
      }
      // The widest of several says no more than the identifier does.
      let widest = candidates.first { wide in
        candidates.allSatisfy { vocabulary.isOne($0.code, of: wide.code) }
      }
      return widest.map { .meaning($0) } ?? .ambiguous
    case .other: return .unknown
    }
  }

  /// The most particular of several codes for one concept; `nil` when they speak of different things.
  private func combined(_ meanings: [ConceptMeaning]) -> ConceptMeaning? {
    let narrow = meanings.filter { narrow in
      meanings.allSatisfy { vocabulary.isOne(narrow.code, of: $0.code) }
    }
    return narrow.first { $0.site != nil } ?? narrow.first { $0.relation == .same } ?? narrow.first
  }
}

extension Vocabulary {
  /// Whether `code` is `other` or one of those that are it by definition.
  fileprivate func isOne(_ code: Code, of other: Code) -> Bool {
    code == other || conceptsWithin(other).contains(code)
  }
}
