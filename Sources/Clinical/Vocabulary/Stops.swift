/// Terms of the Human Phenotype Ontology that must not be read as what stands above them there, or
/// as what they are called.
public struct Stops: Sendable {
  public struct Stop: Sendable, Hashable {
    public let identifier: String
    /// The label under which the term is a trap.
    public let label: String
    /// What the term must not be read as.
    public let code: Code
    /// Whether it is said even where the term is read, as what it is.
    public let isAlwaysSaid: Bool
    public let reason: String
  }

  public let stops: [Stop]

  public static let shipped = Stops(DataTable(EmbeddedFiles.`stops.csv`))

  init(_ table: DataTable) {
    stops = table.rows.map { row in
      Stop(
        identifier: row["identifier"], label: row["label"], code: Code(row["not"]),
        isAlwaysSaid: row["said"] == "always", reason: row["reason"])
    }
  }

  /// What must not be concluded from a term; empty for all but a few.
  public func stops(for identifier: String) -> [Stop] {
    stops.filter { $0.identifier == identifier }
  }
}
