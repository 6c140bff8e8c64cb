import Foundation
import Testing

@Suite struct SafetyTests {
  private func assess(_ path: String) throws -> JSON {
    try JSON(try Fascicle.run("assess", path, "--as-of", Fascicle.day).output)
  }

  private func sample(_ name: String) throws -> JSON { try PrintedSamples.shared.get().line(name) }

  private func letter(_ sample: String) throws -> String {
    PrintedLetter(html: try PrintedSamples.shared.get().letter(sample, "html")).text
  }

  @Test func `clonus in late pregnancy without a blood pressure is immediate`() throws {
    let name = "pre-eclampsia-clonus-no-blood-pressure"
    let line = try sample(name)
    #expect(line["urgency"]?["level"]?.string == "immediate")
    let checks = line["urgency"]?["cannotExclude"]?.elements.compactMap { $0["check"]?.string }
    #expect(checks?.contains { $0.hasPrefix("Measure blood pressure now") } == true)
    let letter = try letter(name)
    #expect(letter.contains("PRIORITY: IMMEDIATE"))
    #expect(letter.contains("Measure blood pressure now"))
  }

  @Test func `an almost empty form sets no urgency, and says that this is not a low one`() throws {
    let line = try sample("almost-empty-form")
    #expect(line["urgency"]?["level"]?.string == "undetermined")
    let letter = try letter("almost-empty-form").lowercased()
    #expect(letter.contains("cannot be set"))
    #expect(letter.contains("not a low-urgency result"))
  }

  @Test func `twitching with nothing else on record is undetermined and not none`() throws {
    #expect(try sample("twitching-only")["urgency"]?["level"]?.string == "undetermined")
  }

  @Test(arguments: Repository.samples)
  func `nothing is met or unmet without something on record that says so`(name: String) throws {
    for result in try #require(try sample(name)["results"]).elements
    where ["met", "unmet"].contains(result["verdict"]?.string) {
      #expect(result["evidence"]?.elements.isEmpty == false, "\(result["id"]?.string ?? "")")
    }
  }

  @Test func `a form without a single finding leaves every criterion open`() throws {
    let folder = try Workspace()
    try folder.write(
      "record.xml", "<record xmlns=\"urn:fascicle:record:1\" version=\"1\"><patient/></record>")
    let verdicts = try #require(try assess(folder.path("record.xml"))["results"]).elements
      .compactMap { $0["verdict"]?.string }
    #expect(verdicts.count > 60)
    #expect(Set(verdicts) == ["undetermined"])
  }
}
