public import Criteria
public import Diagnostics
import Foundation

/// The shipped criteria, and those that a site adds.
public struct CriteriaCatalog: Sendable {
  /// The criteria that records are weighed against.
  public let library: CriteriaLibrary
  /// Every criterion that was read, those among them that are weighed only when asked for.
  public let criteria: [Criterion]
  /// Of every file that was read, so that a result can name the rules it was made by.
  public let digest: ContentDigest
  private let files: [CriterionFile]

  /// Reads the shipped files and every `.yaml` file in `folders`.
  ///
  /// Optional criteria are weighed where `including` names them. To weigh records nobody needs the
  /// examples of the shipped criteria, which take longer to read than all the rest.
  ///
  /// - Throws: every problem of every file.
  public init(
    adding folders: [String] = [], including: Set<String> = [], readingExamples: Bool = true
  ) throws(Rejection) {
    try self.init(
      files: Self.shipped(readingExamples) + Self.files(in: folders), including: including)
  }

  /// Reads every `.yaml` file in `folders`, and none of the shipped ones.
  public init(only folders: [String]) throws(Rejection) {
    try self.init(files: Self.files(in: folders))
  }

  /// Reads these files and no others.
  public init(files: [CriterionFile], including: Set<String> = []) throws(Rejection) {
    self.files = files
    criteria = try CatalogReader().read(files).sorted { $0.id < $1.id }
    let ids = criteria.map(\.id)
    let unknown = including.subtracting(ids).sorted()
    if let rejection = Rejection(
      unknown.map { .unknownOption(nearest: nearestName(to: $0, among: ids)) })
    {
      throw rejection
    }
    let weighed = criteria.filter { !$0.isOptional || including.contains($0.id) }
    library = CriteriaLibrary(weighed)
    let options = weighed.filter(\.isOptional).map(\.id).joined(separator: " ")
    let names = files.sorted { $0.path < $1.path }
    digest = ContentDigest(
      of: names.flatMap { Array($0.path.utf8.suffix { $0 != 0x2F }) + [0] + $0.bytes + [0] }
        + Array(options.utf8))
  }

  /// By identifier, the digest of the file of each criterion.
  public var digests: [String: ContentDigest] {
    let digests = Dictionary(
      files.map { ($0.path, ContentDigest(of: $0.bytes)) }, uniquingKeysWith: { $1 })
    let found = criteria.compactMap { criterion in
      digests[criterion.origin.path].map { (criterion.id, $0) }
    }
    return Dictionary(found, uniquingKeysWith: { $1 })
  }

  /// The criteria that the program ships.
  private static func shipped(_ readsExamples: Bool) -> [CriterionFile] {
    EmbeddedFiles.all.filter { $0.name.hasSuffix(".yaml") }.map { file in
      CriterionFile(
        path: file.name, bytes: Array(file.text.utf8), readsExamples: readsExamples)
    }
  }

  private static func files(in folders: [String]) throws(Rejection) -> [CriterionFile] {
    var files: [CriterionFile] = []
    var problems: [Diagnostic] = []
    for folder in folders {
      do {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          let path = folder + "/" + name
          let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
          files.append(CriterionFile(path: path, bytes: Array(bytes)))
        }
      } catch {
        problems.append(.unreadable(at: Origin(path: folder)))
      }
    }
    if let rejection = Rejection(problems) { throw rejection }
    return files
  }
}

extension Sequence where Element == UInt8 {
  /// The bytes behind the last one that fails `isPart`.
  fileprivate func suffix(_ isPart: (UInt8) -> Bool) -> [UInt8] {
    var found: [UInt8] = []
    for byte in self { if isPart(byte) { found.append(byte) } else { found = [] } }
    return found
  }
}

extension Diagnostic {
  fileprivate static func unknownOption(nearest: String?) -> Diagnostic {
    Diagnostic(
      id: "unknown-criterion", "no criterion has the id that was asked for",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: Origin(path: "--include"))
  }

  fileprivate static func unreadable(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unreadable", "the folder of criteria cannot be read",
      remedy: "check that it exists and that you may read it", at: origin)
  }
}
