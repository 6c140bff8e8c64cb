import Clinical
import Diagnostics

extension PatientRecord {
  /// Removes the entries that contradict one another, and says which and why.
  ///
  /// One source that says present and absent of the same thing, at the same place on the same day,
  /// has said nothing: neither is taken, and neither is chosen. What was left undated is of the day
  /// of the record.
  mutating func removeConflicts() -> [Diagnostic] {
    let found = conflicts(among: statements)
    guard !found.isEmpty else { return [] }
    func isRefused(_ provenance: Provenance) -> Bool { found[provenance.origin] != nil }
    findings.removeAll { isRefused($0.provenance) }
    for index in examinations.indices { examinations[index].remove(isRefused) }
    for index in movements.indices {
      movements[index].features.removeAll { isRefused($0.provenance) }
    }
    return found.map { Diagnostic.conflict(with: $0.value, at: $0.key) }
  }

  private var statements: [Statement] {
    var statements: [Statement] = []
    for finding in findings {
      guard let answer = Statement.Answer(finding.presence) else { continue }
      let subject = Statement.Subject(
        aspect: "finding " + finding.code.rawValue, site: finding.site, side: finding.side,
        observer: finding.observer, date: finding.date ?? date)
      statements.append(
        Statement(subject: subject, answer: answer, origin: finding.provenance.origin))
    }
    for movement in movements {
      for feature in movement.features {
        guard let answer = Statement.Answer(feature.presence) else { continue }
        let subject = Statement.Subject(
          aspect: "feature " + feature.code.rawValue, observer: feature.observer,
          date: feature.date ?? movement.date ?? date, movement: movement.id)
        statements.append(
          Statement(subject: subject, answer: answer, origin: feature.provenance.origin))
      }
    }
    return statements + examinations.flatMap { $0.statements(on: date) }
  }
}

extension Diagnostic {
  fileprivate static func conflict(with others: [Origin], at origin: Origin) -> Self {
    // A few places are enough to find the rest by; a form of a thousand repeats stays readable.
    let more = others.count > 3 ? " and \(others.count - 3) more places" : ""
    let places = others.prefix(3).map { other in
      [other.line.map { "line \($0)" }, other.pointer.map { "(\($0))" }].compactMap { $0 }
        .joined(separator: " ")
    }
    return Diagnostic(
      id: "conflicting-findings",
      "the same source says the opposite of the same thing and day at "
        + places.joined(separator: " and ") + more + "; neither is taken",
      remedy: "keep the one that is right, or write what tells them apart", at: origin)
  }
}
