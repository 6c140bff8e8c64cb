import Clinical
import Diagnostics
import Importing
import Testing

/// A site's own codes.
@Suite struct CodeMappingTests {
  private let header = "system,code,finding,relation,site\n"

  @Test func `a question of a site's own questionnaire is read by the mapping file`() throws {
    let file = header + "https://example.org/intake,twitch,fasciculation,,calf\n"
    let mapping = try CodeMapping(Array(file.utf8), path: "codes.csv")
    let importer = try RecordImporter(
      asOf: CalendarDay(year: 2026, month: 6, day: 1), mapping: mapping)
    let response = """
      {"resourceType": "QuestionnaireResponse", "status": "completed",
       "questionnaire": "https://example.org/intake|2",
       "item": [{"linkId": "twitch", "answer": [{"valueBoolean": false}]}]}
      """
    let read = importer.importRecords(Array(response.utf8), path: "probe")
    let findings = read.records.first?.record?.findings ?? []
    #expect(findings.map(\.code) == ["fasciculation"])
    #expect(findings.map(\.presence) == [.absent])
    #expect(findings.map(\.site) == ["calf"])
  }

  @Test(arguments: [
    "system,code\n", "system,code,finding,relation,site\na,b,c\n",
    "system,code,finding,relation,site\na,b,fasciculatio,,\n",
    "system,code,finding,relation,site\na,b,cramp,near,\n",
  ])
  func `a mapping file that cannot be understood is refused with the line`(file: String) throws {
    let rejection = #expect(throws: Rejection.self) {
      try CodeMapping(Array(file.utf8), path: "codes.csv")
    }
    #expect(rejection?.reasons.map(\.id) == ["malformed-mapping"])
    #expect(rejection?.reasons.first?.origin.line == (file.hasPrefix("system,code,f") ? 2 : 1))
  }
}
