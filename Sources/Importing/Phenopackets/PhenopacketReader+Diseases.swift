import Clinical
import JSONReading

extension PhenopacketReader {
  /// A disease is a line of the history in its own words, and a finding where the code is one of
  /// the vocabulary.
  mutating func readDisease(_ disease: JSONValue) {
    guard let concept = concept(of: disease.field("term")) else {
      diagnostics.append(
        .wrongPhenopacketValue("term", needs: "a term with its 'id'", at: disease.origin))
      return
    }
    guard let isExcluded = flag("excluded", of: disease) else { return }
    let provenance = Provenance(disease.origin)
    let onset = time("onset", of: disease)
    let hasResolved = disease.field("resolution") != nil
    var item = HistoryItem(
      topic: .past, text: text(of: concept, onset: onset), provenance: provenance)
    item.presence = isExcluded ? .absent : .present
    item.onset = onset?.date(born: record.patient.born)
    item.ended = time("resolution", of: disease)?.date(born: record.patient.born)
    record.history.append(item)
    trace.read("disease", as: "history: \(item.presence.rawValue)", at: disease.origin)
    readFinding(of: disease, concept, isExcluded ? .absent : .present, hasResolved: hasResolved)
  }

  private mutating func readFinding(
    of disease: JSONValue, _ concept: CodedConcept, _ presence: Presence, hasResolved: Bool
  ) {
    switch concepts.read(concept) {
    case .meaning(let meaning):
      // What is known of a disease stays known; a complaint that has gone is not there now.
      let kind = concepts.vocabulary.concepts[meaning.code]?.kind
      guard let kind, kind != .feature, !hasResolved || kind == .history,
        let presence = meaning.statement(of: presence)
      else { return }
      record.findings.append(
        Finding(
          meaning.code, presence, site: meaning.site, observer: .clinician,
          provenance: Provenance(disease.origin)))
      trace.read("disease", as: "\(meaning.code): \(presence.rawValue)", at: disease.origin)
    case .conflict: diagnostics.append(.codeConflict(at: concept.origin))
    case .ambiguous, .unknown: break
    }
  }

  private func text(of concept: CodedConcept, onset: PhenopacketTime?) -> String {
    let name = concept.name ?? concept.codings.first?.identifier ?? ""
    guard let words = onset?.words else { return name }
    return "\(name) (onset: \(words))"
  }
}
