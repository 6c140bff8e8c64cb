/// The sites, muscles and tendons that a record can name, read once from the shipped tables.
public struct Anatomy: Sendable {
  public let sites: [Code: Site]
  /// In the order of the table: rostral to caudal.
  public let muscles: [Muscle]
  /// The tendons whose reflexes, all examined, speak for a region.
  public let tendons: [Code: BodyRegion]
  /// The same by region, in the order of their codes.
  private let tendonsOfRegions: [[Code]]

  public static let shipped = Anatomy(
    sites: DataTable(EmbeddedFiles.`sites.csv`), muscles: DataTable(EmbeddedFiles.`muscles.csv`),
    tendons: DataTable(EmbeddedFiles.`tendons.csv`))

  init(sites siteTable: DataTable, muscles muscleTable: DataTable, tendons: DataTable) {
    muscles = muscleTable.rows.map { row in
      Muscle(
        code: Code(row["code"]), label: row["label"], region: row.region("region"),
        roots: row["roots"], primaryRoot: row["primary"], nerve: row["nerve"])
    }
    var sites: [Code: Site] = [:]
    for row in siteTable.rows {
      let code = Code(row["code"])
      let regions = row["regions"].split(separator: " ").compactMap {
        BodyRegion(rawValue: String($0))
      }
      sites[code] = Site(
        code: code, label: row["label"], regions: regions, isWhole: row["whole"] == "yes",
        muscle: nil)
    }
    for muscle in muscles {
      sites[muscle.code] = Site(
        code: muscle.code, label: muscle.label, regions: [muscle.region], isWhole: false,
        muscle: muscle)
    }
    self.sites = sites
    let regions = Dictionary(
      tendons.rows.map { (Code($0["code"]), $0.region("region")) }, uniquingKeysWith: { $1 })
    self.tendons = regions
    tendonsOfRegions = BodyRegion.allCases.map { region in
      regions.filter { $0.value == region }.keys.sorted()
    }
  }

  public func tendons(of region: BodyRegion) -> [Code] { tendonsOfRegions[region.index] }
}
