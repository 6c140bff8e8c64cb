import Foundation
import Testing

@Suite struct LetterTests {
  private func print(
    _ input: String, to folder: Workspace, environment: [String: String] = [:]
  ) throws -> Fascicle.Outcome {
    try Fascicle.run(
      "letter", input, "--output", folder.path, "--as-of", Fascicle.day, environment: environment)
  }

  @Test func `every sample gets a letter in each form, named by no patient's name`() throws {
    let printed = try PrintedSamples.shared.get()
    #expect(printed.status == 0)
    let names = printed.names
    for ending in ["pdf", "html", "txt"] {
      #expect(names.count { $0.hasSuffix("." + ending) } == Repository.samples.count)
    }
    for sample in Repository.samples {
      let record = try JSON(try Repository.text("Samples/\(sample)/record.json"))
      for part in ["given", "family"] {
        guard let name = record["patient"]?[part]?.string?.lowercased() else { continue }
        #expect(!names.contains { $0.lowercased().contains(name) }, "\(sample)")
      }
    }
  }

  @Test(arguments: Repository.samples)
  func `a letter is a draft until it is signed, and gives no diagnosis`(sample: String) throws {
    let letter = PrintedLetter(html: try PrintedSamples.shared.get().letter(sample, "html"))
    let record = try JSON(try Repository.text("Samples/\(sample)/record.json"))
    #expect(letter.text.contains("DRAFT") == (record["signature"] == nil))
    #expect(letter.forbiddenWords(besides: record) == [])
  }

  @Test func `two runs print the same bytes, whatever the clock's zone and the language`() throws {
    let (first, second) = (try Workspace(), try Workspace())
    _ = try print("Samples/serotonin-toxicity", to: first)
    _ = try print(
      "Samples/serotonin-toxicity", to: second,
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "de_DE.UTF-8"])
    #expect(try first.letters().count == 3)
    #expect(try first.contents() == second.contents())
  }

  @Test func `where letters cannot be written, that is said with the status for it`() throws {
    let folder = try Workspace()
    try folder.write("file", "not a folder")
    let outcome = try Fascicle.run(
      "letter", "Samples/twitching-only", "--output", folder.path("file/letters"))
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("[cannot-write]\n  -> "))
  }

  @Test func `two records of one reference both get their letters`() throws {
    let (folder, letters) = (try Workspace(), try Workspace())
    try folder.write("a.xml", BadRecord.good)
    try folder.write("b.xml", BadRecord.good.replacing("1970", with: "1971"))
    #expect(try print(folder.path, to: letters).status == 0)
    #expect(try letters.letters().count { $0.hasSuffix(".pdf") } == 2)
  }

  @Test(arguments: Repository.samples)
  func `a sample's letter reads as the one beside it`(sample: String) throws {
    let letter = try PrintedSamples.shared.get().letter(sample, "txt")
    #expect(try Repository.snapshot("Samples/\(sample)/letter.txt", of: letter) == letter)
  }
}
