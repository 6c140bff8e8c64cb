/// The labels that the Human Phenotype Ontology itself gives to the terms of our tables.
public struct OntologyLabels: Sendable {
  private let labels: [String: String]

  public static let shipped = OntologyLabels(DataTable(EmbeddedFiles.`hpo.csv`))

  init(_ table: DataTable) {
    labels = Dictionary(
      table.rows.map { ($0["identifier"], $0["label"]) }, uniquingKeysWith: { $1 })
  }

  public func label(of identifier: String) -> String? { labels[identifier] }
}
