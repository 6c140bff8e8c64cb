import Clinical
import Diagnostics
import Foundation
import Importing
import Testing

/// Every phenopacket of a folder, feature by feature against a reading of the JSON by other means.
@Suite struct PhenopacketCorpusTests {
  /// The fixtures, and a folder of the user's own.
  private static let files: [URL] = {
    let own = ProcessInfo.processInfo.environment["FASCICLE_PHENOPACKETS"].map {
      URL(filePath: $0)
    }
    let fixtures = Repository.root.appending(path: "Tests/ImportingTests/Fixtures/Phenopackets")
    return [fixtures, own].compactMap { $0 }.flatMap { folder in
      let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      return (names?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "json" }
    }.sorted { $0.path < $1.path }
  }()

  private struct Statement: Hashable {
    let code: Code
    let presence: Presence
    let site: Code?
  }

  /// What a feature has to come out as, by the table of terms alone.
  private func expected(_ identifier: String, isExcluded: Bool) -> Set<Statement> {
    var statements: Set<Statement> = []
    for row in Terminology.shipped.mappings
    where row.system == .hpo && row.identifier == identifier {
      switch (row.relation, isExcluded) {
      case (.same, _), (.narrower, false), (.implied, false), (.broader, true):
        statements.insert(
          Statement(code: row.code, presence: isExcluded ? .absent : .present, site: row.site))
      case (.narrower, true):
        if let site = row.site {
          statements.insert(Statement(code: row.code, presence: .absent, site: site))
        }
      case (.implied, true), (.broader, false): break
      }
    }
    return statements
  }

  @Test func `features come out present, absent or not assessed, each as it was written`() throws {
    let probe = try Probe()
    #expect(!Self.files.isEmpty)
    for file in Self.files {
      let data = try Data(contentsOf: file)
      let imported = try probe.whole(Array(data))
      let record = try #require(imported.record, "\(file.lastPathComponent)")
      let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let features = try #require(json?["phenotypicFeatures"] as? [[String: Any]])
      let found = Dictionary(grouping: record.findings) { $0.provenance.origin.pointer ?? "" }
      let withdrawn = Set(
        imported.diagnostics.filter {
          ["contradicted-exclusion", "conflicting-findings", "code-and-label"].contains($0.id)
        }.map { $0.origin.pointer?.replacing("/type", with: "") ?? "" })
      var pointers: Set<String> = []
      for (index, feature) in features.enumerated() {
        let pointer = "/phenotypicFeatures/\(index)"
        pointers.insert(pointer)
        let identifier = (feature["type"] as? [String: Any])?["id"] as? String ?? ""
        let isExcluded = feature["excluded"] as? Bool ?? false
        let statements = Set(
          (found[pointer] ?? []).map {
            Statement(code: $0.code, presence: $0.presence, site: $0.site)
          })
        if withdrawn.contains(pointer) {
          #expect(statements.allSatisfy { $0.presence == .notAssessed })
        } else if feature["resolution"] != nil, !isExcluded {
          #expect(statements.isEmpty)
        } else {
          #expect(
            statements == expected(identifier, isExcluded: isExcluded),
            "\(file.lastPathComponent) \(pointer)")
        }
      }
      for pointer in found.keys where pointer.hasPrefix("/phenotypicFeatures") {
        #expect(pointers.contains(pointer))
      }
    }
  }
}
