/// What the modifiers of the Human Phenotype Ontology say of a finding, and what the term of a
/// finding says of it by its own definition.
public struct Qualifiers: Sendable {
  public enum Meaning: Sendable, Hashable {
    case side(Side)
    case severity(Severity)
    case course(Course)
    case tempo(Tempo)
    case distribution(Distribution)
    /// Known, and without a place of its own in the record.
    case words
  }

  private let meanings: [String: Meaning]
  /// The first term of the table that says it.
  private let preferred: [Meaning: String]

  public static let shipped = Qualifiers(DataTable(EmbeddedFiles.`qualifiers.csv`))

  init(_ table: DataTable) {
    meanings = Dictionary(
      table.rows.map { row in
        guard let meaning = Meaning(kind: row["kind"], value: row["value"]) else {
          preconditionFailure("\(row["identifier"]) has an unknown kind or value")
        }
        return (row["identifier"], meaning)
      }, uniquingKeysWith: { $1 })
    preferred = Dictionary(
      table.rows.compactMap { row in
        Meaning(kind: row["kind"], value: row["value"]).map { ($0, row["identifier"]) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The term that is written for a meaning; `nil` when none says it.
  public func identifier(of meaning: Meaning) -> String? {
    meaning == .words ? nil : preferred[meaning]
  }

  /// `nil` when the term says nothing that the record has a place for, or is not known.
  public func meaning(of identifier: String) -> Meaning? { meanings[identifier] }
}

extension Qualifiers.Meaning {
  fileprivate init?(kind: String, value: String) {
    switch kind {
    case "side":
      guard let side = Side(rawValue: value) else { return nil }
      self = .side(side)
    case "severity":
      guard let severity = Severity(rawValue: value) else { return nil }
      self = .severity(severity)
    case "course":
      guard let course = Course(rawValue: value) else { return nil }
      self = .course(course)
    case "tempo":
      guard let tempo = Tempo(rawValue: value) else { return nil }
      self = .tempo(tempo)
    case "distribution":
      guard let distribution = Distribution(rawValue: value) else { return nil }
      self = .distribution(distribution)
    case "words": self = .words
    default: return nil
    }
  }
}
