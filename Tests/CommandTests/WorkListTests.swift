import Foundation
import Testing

@Suite struct WorkListTests {
  /// What a run over some records leaves, in the forms that are lists.
  private func run(_ lines: [String], _ folder: Workspace) throws -> Fascicle.Outcome {
    try folder.write("in.ndjson", lines.joined(separator: "\n"))
    return try Fascicle.run(
      "letter", folder.path("in.ndjson"), "--output", folder.path("out"), "--format", "html",
      "--as-of", Fascicle.day)
  }

  private func rows(_ folder: Workspace, _ name: String = "worklist.csv") throws -> [[String]] {
    try folder.text("out/" + name).dropFirst().split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `the most urgent stands first, with its rule, and is told of at once`() throws {
    let folder = try Workspace()
    let outcome = try run(
      [
        BatchTests.record("LATER", finding: "fasciculation"),
        BatchTests.record("NOW", finding: "saddle-numbness"),
      ], folder)
    let rows = try rows(folder)
    #expect(rows.map { $0[0] } == ["NOW", "LATER"])
    #expect(rows[0][1] == "immediate")
    #expect(rows[0].contains("18"), "the age of the form in days")
    #expect(rows[0].contains("NOW.html"))
    #expect(outcome.errors.contains("NOW: warning: to be seen within hours, by "))
    #expect(!outcome.errors.contains("LATER: warning"))
    let page = try folder.text("out/worklist.html")
    #expect(page.contains("<a href=\"NOW.html\">NOW</a>"))
    #expect(!page.contains("<script"))
  }

  @Test func `forms in are letters, summaries, quarantined and duplicates, and no more`() throws {
    let folder = try Workspace()
    let damaged = BatchTests.record("BAD").replacing("2026-05-14", with: "2026-02-30")
    let outcome = try run(
      [BatchTests.record("A"), BatchTests.record("A"), damaged, "{\"cut off\":"], folder)
    #expect(outcome.status == 1)
    let sum =
      "4 forms: 1 with a letter, 0 with a summary, 2 quarantined (1 screened on what could be read), 1 duplicate"
    #expect(outcome.output.contains(sum))
    let page = try folder.text("out/worklist.html")
    #expect(page.contains("<strong>4</strong> = 1 + 0 + 2 + 1"))
    let refused = try rows(folder, "quarantine.csv")
    #expect(refused.map { $0[1].split(separator: ":").suffix(1).joined() }.count == 2)
    #expect(refused[0][0] == "BAD")
    #expect(refused[0][1].contains("in.ndjson:3"))
    #expect(refused[0].contains("on what could be read"))
    #expect(refused[1][1].contains("in.ndjson:4"))
    #expect(refused[1].contains("not read"))
    #expect(refused.allSatisfy { !$0[4].isEmpty }, "a remedy for each")
  }

  @Test func `one person on two forms is flagged, and both have letters`() throws {
    let folder = try Workspace()
    func person(_ family: String) -> String {
      "\"patient\":{\"given\":\"Test\",\"family\":\"\(family)\",\"born\":\"1970-01-02\"},"
    }
    _ = try run(
      [
        BatchTests.record("A", person: person("Zébedée")),
        BatchTests.record("B", person: person("ZEBEDEE")),
        BatchTests.record("C", person: person("Quagmire")),
      ], folder)
    let flags = try Dictionary(uniqueKeysWithValues: rows(folder).map { ($0[0], $0.last ?? "") })
    #expect(flags == ["A": "B", "B": "A", "C": ""])
    #expect(try folder.letters("out").count == 3)
    // Lists go round more hands than letters: who it is stands on the letter.
    for name in ["worklist.csv", "worklist.html", "quarantine.csv"] {
      let text = try folder.text("out/" + name).lowercased()
      for secret in ["zebedee", "zébedée", "quagmire", "1970"] {
        #expect(!text.contains(secret), "\(name)")
      }
    }
  }

  @Test func `a record in two forms is one letter, and a duplicate`() throws {
    let folder = try Workspace()
    let outcome = try Fascicle.run(
      "letter", "Samples/twitching-only", "--output", folder.path("out"), "--as-of", Fascicle.day)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("1 letter in "))
    #expect(outcome.output.contains("2 forms: "))
    #expect(outcome.errors.contains("[same-record]"))
    #expect(try rows(folder).count == 1)
  }

  @Test func `a reference that a spreadsheet would take for a formula is none`() throws {
    let folder = try Workspace()
    _ = try run([BatchTests.record("=HYPERLINK(1)")], folder)
    let rows = try rows(folder)
    #expect(rows.count == 1)
    #expect(rows.allSatisfy { !$0[0].hasPrefix("=") && $0[8].hasPrefix("quarantined") })
  }
}
