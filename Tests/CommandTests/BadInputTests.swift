import Foundation
import Testing

@Suite struct BadInputTests {
  @Test(arguments: BadRecord.all)
  func `bad input is refused with its place, its rule and a remedy, and nothing of the patient`(
    bad: BadRecord
  ) throws {
    let folder = try Workspace()
    try folder.write(bad.file, bad.bytes)
    let outcome = try Fascicle.run("assess", folder.path(bad.file), "--as-of", Fascicle.day)
    let place = folder.path(bad.file) + ":" + (bad.line.map { "\($0):" } ?? " ")
    let told = outcome.errors.split(separator: "\n")
    #expect(
      told.contains { $0.hasPrefix(place) && $0.contains("error: ") && $0.contains("[\(bad.id)]") },
      "\(outcome.errors)")
    let refusals = told.count { $0.contains(": error: ") }
    #expect(told.count { $0.hasPrefix("  -> ") } >= refusals, "a remedy for each")
    for secret in BadRecord.secrets {
      #expect(!outcome.errors.contains(secret), "\(secret)")
    }
    #expect(outcome.status == (bad.isScreened ? 1 : 65))
    let line = try JSON(outcome.output)
    #expect(line["status"]?.string == (bad.isScreened ? "ok" : "error"))
    #expect(line["error"]?["id"]?.string == bad.id)
    #expect(line["urgency"]?["level"]?.string == (bad.isScreened ? "immediate" : nil))
  }

  @Test(arguments: BadRecord.all)
  func `the other files still get their letters, and a damaged one says that it is`(
    bad: BadRecord
  ) throws {
    let folder = try Workspace()
    try folder.write("in/bad/" + bad.file, bad.bytes)
    try folder.write("in/good/record.xml", BadRecord.good)
    let outcome = try Fascicle.run(
      "letter", folder.path("in"), "--output", folder.path("out"), "--format", "text", "--as-of",
      Fascicle.day)
    #expect(outcome.status == 1)
    let letters = try folder.letters("out")
    #expect(letters.contains("GOOD-1.txt"))
    #expect(letters.count == (bad.isScreened ? 2 : 1))
    guard let damaged = letters.first(where: { $0 != "GOOD-1.txt" }) else { return }
    let text = try folder.text("out/" + damaged)
    #expect(text.contains("Part of the record could not be read"))
    #expect(text.contains("[\(bad.id)]"))
    #expect(text.contains("PRIORITY: IMMEDIATE"))
  }

  @Test func `a file of a gibibyte is refused without being read`() throws {
    let folder = try Workspace()
    let file = try folder.write(
      "record.xml",
      "<record xmlns=\"urn:fascicle:record:1\" version=\"1\"><narrative>"
        + String(repeating: "x", count: 300_000))
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    // With less memory than the file has bytes, so that to hold it is to fail.
    let outcome = try Fascicle.shell(
      "ulimit -v 1000000; \"$FASCICLE\" assess '\(file.path)' --as-of \(Fascicle.day)")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("record.xml: error: "))
    #expect(outcome.errors.contains("[too-large]"))
    #expect(outcome.errors.contains("  -> "))
  }

  @Test func `a line that is too long costs itself and no other`() throws {
    let folder = try Workspace()
    let line = "{\"$type\":\"urn:fascicle:record:1\",\"version\":\"1\",\"id\":\"L\"}\n"
    let long = "{\"x\":\"" + String(repeating: "x", count: 600_000) + "\"}\n"
    try folder.write("records.ndjson", line + long + line)
    let outcome = try Fascicle.run("assess", folder.path, "--as-of", Fascicle.day)
    #expect(outcome.status == 1)
    #expect(try outcome.lines.map { try JSON($0)["status"]?.string } == ["ok", "error", "ok"])
    #expect(outcome.errors.contains("records.ndjson:2"))
    #expect(outcome.errors.contains("[too-large]"))
  }

  @Test func `what is not there, or holds no record, is said by its own status`() throws {
    let folder = try Workspace()
    try folder.write("empty/readme.txt", "no record")
    try folder.write("good.xml", BadRecord.good)
    let missing = try Fascicle.run("assess", folder.path("missing.xml"))
    #expect(missing.status == 66)
    #expect(missing.errors.contains("missing.xml: error: there is no such file"))
    #expect(missing.errors.contains("[no-input]\n  -> "))
    let empty = try Fascicle.run("assess", folder.path("empty"))
    #expect(empty.status == 66)
    #expect(empty.errors.contains("[no-records]\n  -> "))
    let mixed = try Fascicle.run("assess", folder.path("missing.xml"), folder.path("good.xml"))
    #expect(mixed.status == 1)
    #expect(mixed.lines.count == 1)
  }

  @Test func `what cannot be opened is told, and the others are read`() throws {
    let folder = try Workspace()
    let files = FileManager.default
    try folder.write("in/good.xml", BadRecord.good)
    try files.createSymbolicLink(
      atPath: folder.path("in/gone.xml"), withDestinationPath: folder.path("nowhere.xml"))
    try files.createSymbolicLink(
      atPath: folder.path("in/round"), withDestinationPath: folder.path("in"))
    try folder.write("in/folder.xml/readme.txt", "a folder with the name of a record")
    let outcome = try Fascicle.run("assess", folder.path("in"))
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("gone.xml: error: this cannot be read [unreadable]\n  -> "))
  }

  @Test func `a file that may not be read is told`() throws {
    let folder = try Workspace()
    let file = try folder.write("record.xml", BadRecord.good)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    // Permissions do not bind the superuser.
    if FileManager.default.isReadableFile(atPath: file.path) { return }
    let outcome = try Fascicle.run("assess", file.path)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("record.xml: error: this cannot be read [unreadable]"))
  }

  @Test func `diagnostics are JSON lines for programs`() throws {
    let outcome = try Fascicle.run(
      "assess", "Samples/malformed/many-problems", "--json", "--as-of", Fascicle.day)
    let told = try outcome.errors.split(separator: "\n").map { try JSON(String($0)) }
    #expect(told.count > 5)
    #expect(told.allSatisfy { $0["id"]?.string != nil && $0["path"]?.string != nil })
    #expect(told.allSatisfy { $0["severity"]?.string != nil && $0["message"]?.string != nil })
  }
}
