import Foundation
import Testing

@Suite struct AssessTests {
  @Test func `the XML and the JSON of a record give the same verdicts`() throws {
    let places: Set = ["key", "digest", "origin", "origins", "line", "column", "pointer"]
    let (xml, json) = (try PrintedSamples.lines(of: "xml"), try PrintedSamples.lines(of: "json"))
    #expect(xml.count == Repository.samples.count)
    for sample in Repository.samples {
      #expect(xml[sample]?.without(places) == json[sample]?.without(places), "\(sample)")
    }
  }

  @Test func `two runs give the same bytes, whatever the clock's zone and the language`() throws {
    let folder = "Samples/bulbar-onset-als"
    let first = try Fascicle.run("assess", folder, "--as-of", Fascicle.day)
    let second = try Fascicle.run(
      "assess", folder, "--as-of", Fascicle.day,
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "de_DE.UTF-8"])
    #expect(first.output == second.output)
    #expect(!first.output.isEmpty)
  }

  @Test func `standard input gets one line for every line, in its order`() throws {
    let records = ["A", "B", "C"].map { id in
      "{\"$type\":\"urn:fascicle:record:1\",\"version\":\"1\",\"id\":\"\(id)\"}"
    }
    let input = [records[0], "", "{\"cut off\":", records[1], "\u{1}", records[2]]
      .joined(separator: "\n")
    let outcome = try Fascicle.run("assess", "-", "--as-of", Fascicle.day, input: Data(input.utf8))
    #expect(outcome.status == 0)
    let lines = try outcome.lines.map { try JSON($0) }
    #expect(lines.map { $0["status"]?.string } == ["ok", "error", "error", "ok", "error", "ok"])
    #expect(lines.compactMap { $0["record"]?["id"]?.string } == ["A", "B", "C"])
    #expect(outcome.errors.contains("-:3:"))
    let strict = try Fascicle.run(
      "assess", "-", "--strict", "--as-of", Fascicle.day, input: Data(input.utf8))
    #expect(strict.status == 65)
    #expect(strict.output == outcome.output)
  }

  @Test func `a record gives the same line wherever it stands in a stream`() throws {
    let record = """
      {"$type":"urn:fascicle:record:1","version":"1","findings":[\
      {"code":"saddle-numbness","state":"present","source":"patient"},\
      {"code":"no-such","state":"absent","source":"patient"}]}
      """
    let input = Data([record, record, record].joined(separator: "\n").utf8)
    let outcome = try Fascicle.run("assess", "-", "--as-of", Fascicle.day, input: input)
    #expect(outcome.lines.count == 3)
    #expect(Set(outcome.lines).count == 1)
  }

  @Test(arguments: ["Samples/almost-empty-form/record.xml", "Samples/twitching-only/record.json"])
  func `standard input that is no stream of records is an error with its remedy`(
    path: String
  ) throws {
    let outcome = try Fascicle.run("assess", "-", input: Data(try Repository.text(path).utf8))
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("-: error: "))
    #expect(outcome.errors.contains("[not-ndjson]\n  -> "))
  }

  @Test func `a reader that goes away leaves no trace, and a full disk is told`() throws {
    let folder = try Workspace()
    let gone = try Fascicle.shell(
      "\"$FASCICLE\" assess Samples 2>'\(folder.path("e"))' | head -c 10 >/dev/null;"
        + " echo ${PIPESTATUS[0]}")
    #expect(gone.output == "141\n")
    #expect(!(try folder.text("e")).contains("Fatal error"))
    let full = try Fascicle.shell("\"$FASCICLE\" assess Samples/twitching-only >/dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("[output-failed]\n  -> "))
  }

  @Test(arguments: [
    "assess", "letter Samples", "assess x.xml --as-of 2026-02-30", "assess x.xml --format docx",
    "letter x.xml --output o --format x", "unknown",
  ])
  func `a wrong use is a usage error`(arguments: String) throws {
    let outcome = try Fascicle.shell("\"$FASCICLE\" \(arguments)")
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }
}
