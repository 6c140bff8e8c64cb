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
    "letter x.xml --output o --format x", "unknown", "assess x.xml --trailer",
    "assess - --max-line 0", "assess --in x", "assess --out x", "assess - --in x --out y",
    "assess - --attempt 1", "assess --in x --out y --attempt a/b", "assess - --criteria-sha256 ab",
  ])
  func `a wrong use is a usage error`(arguments: String) throws {
    let outcome = try Fascicle.shell("\"$FASCICLE\" \(arguments)")
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }
}
