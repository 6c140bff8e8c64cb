/// The criteria that the program ships, embedded from their files.
enum ShippedCatalog {
  /// One entry a file of the folder `Catalog`; a test holds the two together.
  static let files: [CriterionFile] = [
  ]

  private static func file(_ name: String, _ bytes: [UInt8]) -> CriterionFile {
    CriterionFile(path: name, bytes: bytes)
  }
}
