import Foundation
import Testing

@Suite struct VerifyTests {
  private let folder: Workspace

  init() throws { folder = try Workspace() }

  private func sign(_ record: String, _ options: String = "") throws -> Fascicle.Outcome {
    try Fascicle.shell(
      "\"$FASCICLE\" sign '\(record)' --name 'Dr A. Fictional' --role GP --as-of \(Fascicle.day)"
        + " \(options)")
  }

  private func print(_ record: String) throws -> Fascicle.Outcome {
    try Fascicle.run(
      "letter", record, "--output", folder.path("letters"), "--as-of", Fascicle.day, "--format",
      "html,fhir")
  }

  @Test func `a record that is signed gets a letter that is no draft and verifies`() throws {
    let signed = try sign("Samples/cervical-myelopathy/record.xml")
    #expect(signed.status == 0)
    try folder.write("signed.xml", signed.output)
    #expect(try print(folder.path("signed.xml")).status == 0)
    let names = try folder.letters("letters")
    #expect(names.count == 2)
    for name in names {
      #expect(try !folder.text("letters/" + name).contains("NOT SIGNED"))
      let outcome = try Fascicle.run("verify", folder.path("letters/" + name))
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.lines.first?.hasSuffix(": verified") == true)
    }
  }

  @Test func `a record that was changed after signing gets a draft, and the place is named`() throws
  {
    let signed = try sign("Samples/cervical-myelopathy/record.xml", "--to json")
    let changed = signed.output.replacing("\"given\": \"", with: "\"given\": \"X")
    try #require(changed != signed.output)
    try folder.write("signed.json", changed)
    let outcome = try print(folder.path("signed.json"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("(/signature) [signature-mismatch]\n  -> "))
    let name = try #require(try folder.letters("letters").first { $0.hasSuffix(".html") })
    #expect(try folder.text("letters/" + name).contains("DRAFT: NOT SIGNED"))
  }

  @Test func `the digest alone is the one in the signed record`() throws {
    let record = "Samples/twitching-only/record.json"
    let digest = try sign(record, "--digest").output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(digest.count == 64)
    #expect(try sign(record).output.contains("digest=\"\(digest)\""))
  }

  @Test func `a changed letter is told by its status, its places and, if asked, in JSON`() throws {
    #expect(try print("Samples/twitching-only/record.xml").status == 0)
    let name = try #require(try folder.letters("letters").first { $0.hasSuffix(".html") })
    let page = try folder.text("letters/" + name)
    try folder.write("changed.html", page.replacing("</main>", with: "<p>More.</p></main>"))
    let outcome = try Fascicle.run("verify", "--json", folder.path("changed.html"))
    #expect(outcome.status == 1)
    let report = try JSON(#require(outcome.lines.first))
    #expect(report["outcome"]?.string == "changed")
  }

  @Test func `what is no letter is refused, and other letters are verified all the same`() throws {
    try folder.write("letter.txt", "A letter in plain text")
    let outcome = try Fascicle.run("verify", folder.path("letter.txt"))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("[not-a-letter]"))
  }

  @Test func `a damaged record is not signed`() throws {
    let outcome = try sign("Samples/malformed/future-birth/record.xml")
    #expect(outcome.status != 0)
    #expect(outcome.output.isEmpty)
  }
}
