/// The body structures of SNOMED CT that stand for our sites and sides.
public struct Places: Sendable {
  /// A site, a side, or both.
  public struct Place: Sendable, Hashable {
    public var site: Code?
    public var side: Side?

    public init(site: Code? = nil, side: Side? = nil) {
      self.site = site
      self.side = side
    }
  }

  private let places: [String: Place]
  /// For each place the identifier that the table names first.
  private let identifiersByPlace: [Place: String]

  public static let shipped = Places(DataTable(EmbeddedFiles.`places.csv`))

  init(_ table: DataTable) {
    let rows = table.rows.map { row in
      let site = row["site"].isEmpty ? nil : Code(row["site"])
      return (row["identifier"], Place(site: site, side: Side(rawValue: row["side"])))
    }
    places = Dictionary(rows, uniquingKeysWith: { $1 })
    identifiersByPlace = Dictionary(
      rows.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place that an identifier of SNOMED CT names.
  public subscript(identifier: String) -> Place? { places[identifier] }

  /// The identifier that names a place as a whole, side included or not.
  public func identifier(of place: Place) -> String? {
    identifiersByPlace[place]
  }

  public var identifiers: [String] { places.keys.sorted() }
}
