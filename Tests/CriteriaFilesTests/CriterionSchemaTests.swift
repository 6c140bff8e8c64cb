import CriteriaFiles
import Foundation
import Testing

@Suite struct CriterionSchemaTests {
  /// Recorded anew with RECORD_SNAPSHOTS=1.
  @Test func `the committed schema is what the loader and the vocabulary make`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Schemas/criterion.schema.json")
    let schema = CriterionSchema().text
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(schema.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == schema)
  }
}
