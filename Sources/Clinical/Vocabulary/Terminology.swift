/// The codes of public terminologies that stand for the vocabulary's own, and back.
///
/// Identifiers only, without descriptions: SNOMED CT needs a licence in some countries.
public struct Terminology: Sendable {
  public enum System: String, Sendable, Hashable, CaseIterable {
    /// The Human Phenotype Ontology; identifiers begin with `HP:`.
    case hpo
    /// SNOMED CT.
    case snomed
    /// ICD-10 of the World Health Organization.
    case icd10
    /// ICD-10-CM of the United States.
    case icd10cm
    case loinc
    /// Online Mendelian Inheritance in Man: inherited diseases.
    case omim
  }

  /// How far the identifier was checked against the terminology itself.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    case verified, secondary, memory
  }

  /// How much an identifier says beside the code of ours.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case same
    /// Its presence is presence of ours; its absence is none, but at its own site.
    case narrower
    /// Its absence is absence of ours; its presence says too little.
    case broader
    /// Its presence is presence of ours, at the site that is given; its absence says nothing.
    case implied
  }

  /// One identifier of a terminology that stands for a code of ours.
  public struct Mapping: Sendable, Hashable {
    public let code: Code
    public let system: System
    public let identifier: String
    public let relation: Relation
    /// Where the finding is by the identifier's own definition; `nil` where that says no place.
    public let site: Code?
    public let evidence: Evidence
    /// A trap that is known of this identifier; empty when none is.
    public let note: String

    public init(
      code: Code, system: System, identifier: String, relation: Relation = .same,
      site: Code? = nil, evidence: Evidence, note: String = ""
    ) {
      self.code = code
      self.system = system
      self.identifier = identifier
      self.relation = relation
      self.site = site
      self.evidence = evidence
      self.note = note
    }
  }

  /// Every mapping, in the order of the table; the first of a code and system is the preferred one.
  public let mappings: [Mapping]
  private let byCode: [Code: [Mapping]]
  private let byIdentifier: [Key: [Mapping]]

  private struct Key: Hashable {
    let system: System
    let identifier: String
  }

  public static let shipped = Terminology(DataTable(EmbeddedFiles.`terminology.csv`))

  init(_ table: DataTable) {
    self.init(
      table.rows.map { row in
        guard let system = System(rawValue: row["system"]),
          let relation = Relation(rawValue: row["relation"]),
          let evidence = Evidence(rawValue: row["evidence"])
        else { preconditionFailure("\(row["code"]) has an unknown system or evidence") }
        return Mapping(
          code: Code(row["code"]), system: system, identifier: row["identifier"],
          relation: relation, site: row["site"].isEmpty ? nil : Code(row["site"]),
          evidence: evidence, note: row["note"])
      })
  }

  public init(_ mappings: [Mapping]) {
    self.mappings = mappings
    byCode = Dictionary(grouping: mappings, by: \.code)
    byIdentifier = Dictionary(grouping: mappings) {
      Key(system: $0.system, identifier: $0.identifier)
    }
  }

  /// The identifiers that stand for `code` in `system`, the preferred one first.
  public func identifiers(of code: Code, in system: System) -> [Mapping] {
    byCode[code, default: []].filter { $0.system == system }
  }

  /// The codes of ours that `identifier` stands for; several where the terminology is coarser.
  public func codes(for identifier: String, in system: System) -> [Mapping] {
    byIdentifier[Key(system: system, identifier: identifier), default: []]
  }
}
