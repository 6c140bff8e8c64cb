import Clinical
import Diagnostics
import JSONReading

extension PhenopacketReader {
  mutating func readFeature(_ feature: JSONValue) {
    let subject = "phenotypic feature"
    guard let concept = concept(of: feature.field("type")) else {
      diagnostics.append(
        .wrongPhenopacketValue("type", needs: "a term with its 'id'", at: feature.origin))
      return
    }
    guard let isExcluded = flag("excluded", of: feature) else { return }
    if !isExcluded, feature.field("resolution") != nil {
      readResolved(feature, concept)
      return
    }
    let reading = concepts.read(concept)
    noteTraps(of: concept, isRead: reading.isMeaning)
    switch reading {
    case .meaning: addFindings(of: feature, concept, isExcluded: isExcluded)
    case .conflict(let code):
      var finding = Finding(
        code, .notAssessed, observer: .clinician, provenance: Provenance(feature.origin))
      finding.reason = "the code and its label speak of different things"
      record.findings.append(finding)
      diagnostics.append(.codeConflict(at: concept.origin))
    case .ambiguous: trace.leave(subject, .ambiguousCode, at: feature.origin)
    case .unknown: trace.leave(subject, .unknownCode, at: feature.origin)
    }
  }

  private mutating func addFindings(
    of feature: JSONValue, _ concept: CodedConcept, isExcluded: Bool
  ) {
    let subject = "phenotypic feature"
    let statements = concepts.statements(of: concept, isExcluded ? .absent : .present)
    if statements.isEmpty {
      trace.leave(subject, isExcluded ? .tooNarrow : .tooBroad, at: feature.origin)
    }
    for (meaning, presence) in statements {
      guard let known = concepts.vocabulary.concepts[meaning.code], known.kind != .feature else {
        trace.leave(subject, .unsupported, at: feature.origin)
        continue
      }
      var finding = Finding(
        meaning.code, presence, site: meaning.site, observer: .clinician,
        provenance: Provenance(feature.origin))
      qualify(&finding, by: feature)
      record.findings.append(finding)
      trace.read(subject, as: "\(finding.code): \(presence.rawValue)", at: feature.origin)
    }
  }

  /// Says why a term is not read as what stands above it, or as what it is called.
  private mutating func noteTraps(of concept: CodedConcept, isRead: Bool) {
    for coding in concept.codings {
      for stop in Stops.shipped.stops(for: coding.identifier)
      where stop.label.lowercased() == coding.label?.lowercased() && (stop.isAlwaysSaid || !isRead)
      {
        diagnostics.append(.trap(stop, at: coding.origin))
      }
    }
  }
}

extension PhenopacketReader {
  /// Adds what the feature says beside its term; of an absence, only the side has a meaning.
  private mutating func qualify(_ finding: inout Finding, by feature: JSONValue) {
    var remarks: [String] = []
    for modifier in feature.list("modifiers") {
      let label = plainText(modifier.field("label")?.string)
      let id = plainText(modifier.field("id")?.string)
      let meaning = id.flatMap { Qualifiers.shipped.meaning(of: $0) }
      if case .side(let side)? = meaning {
        finding.side = side
        trace.read("modifier", as: "side", at: modifier.origin)
      } else if finding.presence == .present {
        apply(meaning, to: &finding)
        let isWhole = meaning.map { Qualifiers.shipped.identifier(of: $0) == id } ?? false
        if !isWhole, let words = label ?? id { remarks.append(words) }
        trace.read("modifier", as: meaning == nil ? "note" : "qualifier", at: modifier.origin)
      }
    }
    if finding.presence == .present {
      if let id = feature.field("type")?.field("id")?.string {
        apply(Qualifiers.shipped.meaning(of: id), to: &finding)
      }
      readSeverity(of: feature, into: &finding, &remarks)
      readOnset(of: feature, into: &finding, &remarks)
    }
    if let description = plainText(feature.field("description")?.string) {
      remarks.append(description)
    }
    finding.note = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  private func apply(_ meaning: Qualifiers.Meaning?, to finding: inout Finding) {
    switch meaning {
    case .side(let side): finding.side = side
    case .severity(let severity): finding.severity = severity
    case .course(let course): finding.course = course
    case .tempo(let tempo): finding.tempo = tempo
    case .distribution(let distribution): finding.distribution = distribution
    case .words, nil: break
    }
  }

  private mutating func readSeverity(
    of feature: JSONValue, into finding: inout Finding, _ remarks: inout [String]
  ) {
    guard let value = feature.field("severity") else { return }
    let label = plainText(value.field("label")?.string)
    let id = plainText(value.field("id")?.string)
    let meaning = id.flatMap { Qualifiers.shipped.meaning(of: $0) }
    apply(meaning, to: &finding)
    // Profound is more than severe, and borderline less than mild: the word is kept.
    if let words = label ?? id, words.lowercased() != finding.severity?.rawValue {
      remarks.append("severity: \(words)")
    }
    trace.read("severity", as: finding.severity?.rawValue ?? "note", at: value.origin)
  }

  private mutating func readOnset(
    of feature: JSONValue, into finding: inout Finding, _ remarks: inout [String]
  ) {
    guard let value = feature.field("onset"), let time = time("onset", of: feature) else { return }
    finding.onset = time.date(born: record.patient.born)
    var isWhole = finding.onset != nil
    if case .term(let identifier, _) = time {
      let meaning = Qualifiers.shipped.meaning(of: identifier)
      apply(meaning, to: &finding)
      isWhole = meaning.map { Qualifiers.shipped.identifier(of: $0) == identifier } ?? false
    }
    if case .gestation = time { finding.tempo = .lifelong }
    // An age is kept even where the date is known: it is what was written.
    if let words = time.words, !isWhole || time.isAge { remarks.append("onset: \(words)") }
    trace.read("onset", as: finding.onset == nil ? "note" : "onset", at: value.origin)
  }
}

extension PhenopacketReader {
  /// A feature that has gone is history, and says nothing of what is there now.
  private mutating func readResolved(_ feature: JSONValue, _ concept: CodedConcept) {
    guard let name = concept.name ?? concept.codings.first?.identifier else { return }
    var item = HistoryItem(topic: .past, text: name, provenance: Provenance(feature.origin))
    item.onset = time("onset", of: feature)?.date(born: record.patient.born)
    item.ended = time("resolution", of: feature)?.date(born: record.patient.born)
    record.history.append(item)
    trace.read("phenotypic feature", as: "history: resolved", at: feature.origin)
  }

  /// Takes back an absence that something present in the same phenopacket is by definition: reduced
  /// reflexes were excluded where none could be had at all.
  mutating func removeContradictedExclusions() {
    let present = record.findings.filter { $0.presence == .present }
    record.findings.removeAll { absent in
      guard absent.presence == .absent,
        let narrower = present.first(where: { $0.contradicts(absent, in: concepts.vocabulary) })
      else { return false }
      diagnostics.append(
        .contradictedExclusion(
          by: narrower.provenance.origin, at: absent.provenance.origin))
      return true
    }
  }
}

extension Finding {
  /// Whether this presence is one of what was said to be absent there; the same finding at the same
  /// place is a conflict of another kind.
  fileprivate func contradicts(_ absent: Finding, in vocabulary: Vocabulary) -> Bool {
    guard vocabulary.conceptsWithin(absent.code).contains(code) else { return false }
    let isSameSide = absent.side == nil || side == absent.side
    let isWithin = absent.site == nil || site == absent.site
    let isSame = code == absent.code && site == absent.site && side == absent.side
    return isSameSide && isWithin && !isSame
  }
}

extension ConceptReading {
  fileprivate var isMeaning: Bool {
    if case .meaning = self { true } else { false }
  }
}

extension Diagnostic {
  static func codeConflict(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "code-and-label",
      "the code and its label speak of different things; the finding counts as not assessed",
      remedy: "see which of the two is right", at: origin)
  }

  fileprivate static func trap(_ stop: Stops.Stop, at origin: Origin) -> Self {
    Diagnostic(
      .note, id: "ontology-trap", "this term is not read as \(stop.code): \(stop.reason)",
      at: origin)
  }

  fileprivate static func contradictedExclusion(by other: Origin, at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "contradicted-exclusion",
      "this is excluded, and a kind of it is present"
        + (other.line.map { " at line \($0)" } ?? "") + "; the exclusion is left out",
      remedy: "see that both are meant", at: origin)
  }
}
