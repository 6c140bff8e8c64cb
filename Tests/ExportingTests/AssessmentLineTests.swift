import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Exporting
import Importing
import JSONReading
import Testing

@Suite struct AssessmentLineTests {
  private let importer: RecordImporter
  private let assessor: Assessor
  private let context: AssessmentLine.Context

  init() throws {
    importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 6, day: 1))
    let catalog = try CriteriaCatalog()
    assessor = Assessor(library: catalog.library)
    context = AssessmentLine.Context(
      engine: "fascicle 0.0.0", criteriaVersion: "0.0.0", criteriaDigest: catalog.digest,
      asOf: "2026-06-01")
  }

  private func line(_ record: String, at number: Int = 1) throws -> JSONValue {
    let imported = importer.importLine(Array(record.utf8)[...], path: "p", line: number)
    let digest = ContentDigest(of: imported.payload)
    let day = try #require(PartialDate("2026-06-01"))
    let line =
      if let record = imported.record {
        AssessmentLine(
          assessor.assess(record, asOf: day, isDamaged: imported.isDamaged), key: "K",
          digest: digest, source: imported.origin, diagnostics: imported.diagnostics, in: context)
      } else {
        AssessmentLine(
          rejected: imported.diagnostics, key: "K", digest: digest, source: imported.origin,
          in: context)
      }
    #expect(!line.text.contains("\n"))
    return try JSONReader().read(Array(line.text.utf8), path: "line")
  }

  private static let start = "{\"$type\":\"urn:fascicle:record:1\",\"version\":\"1\""

  @Test func `lines are counted within the record`() throws {
    let record =
      Self.start
      + ",\"findings\":[{\"code\":\"weakness\",\"state\":\"absent\",\"source\":\"patient\"}]}"
    for number in [1, 700] {
      let results = try #require(try line(record, at: number)["results"]?.elements)
      let facts = results.flatMap { $0["evidence"]?.elements ?? [] }
      let origins = facts.flatMap { $0["origins"]?.elements ?? [] }
      #expect(!origins.isEmpty)
      #expect(origins.allSatisfy { $0["line"] == nil || $0["line"]?.number?.double == 1 })
      #expect(origins.contains { $0["pointer"]?.string == "/findings/0" })
    }
  }

  @Test func `a damaged record is weighed, and every problem is told with its place`() throws {
    let record =
      Self.start
      + ",\"findings\":[{\"code\":\"saddle-numbness\",\"state\":\"present\",\"source\":\"patient\"},"
      + "{\"code\":\"no-such-code\",\"state\":\"absent\",\"source\":\"patient\"}]}"
    let line = try line(record, at: 9)
    #expect(line["status"]?.string == "ok")
    #expect(line["urgency"]?["level"]?.string == "immediate")
    #expect(line["error"]?["id"]?.string == "unknown-code")
    #expect(line["error"]?["pointer"]?.string == "/findings/1/code")
    #expect(line["problems"]?.elements?.count == 1)
    #expect(line["notes"]?.elements?.contains { $0.string?.contains("refused") == true } == true)
  }

  @Test func `a record that cannot be read says why, and gives no verdict`() throws {
    let line = try line("{\"cut off\":", at: 4)
    #expect(line["status"]?.string == "error")
    #expect(line["error"]?["id"]?.string == "malformed-json")
    #expect(line["error"]?["line"]?.number?.double == 1)
    #expect(line["results"] == nil)
    #expect(line["urgency"] == nil)
  }

  @Test func `silence is told as undetermined, and never as none`() throws {
    let line = try line(Self.start + "}")
    #expect(line["urgency"]?["level"]?.string == "undetermined")
    #expect(line["error"] == nil)
  }
}
