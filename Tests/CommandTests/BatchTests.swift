import Foundation
import Testing

/// Runs over a folder that other runs have been over, or were stopped in.
@Suite struct BatchTests {
  /// A record of which only the reference and one finding matter.
  static func record(_ id: String, finding: String = "weakness", person: String = "") -> String {
    """
    {"$type":"urn:fascicle:record:1","version":"1","id":"\(id)","date":"2026-05-14",\(person)\
    "findings":[{"code":"\(finding)","state":"present","source":"patient"}]}
    """
  }

  private func letters(
    _ inputs: String, to folder: Workspace, options: String = "--format text,html"
  ) throws -> Fascicle.Outcome {
    try Fascicle.shell(
      "\"$FASCICLE\" letter \(inputs) --output '\(folder.path("out"))' \(options)"
        + " --as-of \(Fascicle.day)"
    )
  }

  @Test func `the same command again changes nothing, and mends what was changed`() throws {
    let folder = try Workspace()
    _ = try letters("Samples", to: folder)
    let first = try folder.contents("out")
    #expect(first.count > 40)
    let names = try folder.letters("out")
    try FileManager.default.removeItem(atPath: folder.path("out/" + names[0]))
    try folder.write("out/" + names[1], "something else")
    let again = try letters("Samples", to: folder)
    #expect(again.status == 0)
    #expect(try folder.contents("out") == first)
  }

  @Test func `a changed record is done again, and no other`() throws {
    let folder = try Workspace()
    try folder.write("in/a.json", Self.record("A"))
    try folder.write("in/b.json", Self.record("B"))
    _ = try letters("'\(folder.path("in"))'", to: folder)
    let first = try folder.contents("out")
    let other = try FileManager.default.attributesOfItem(atPath: folder.path("out/B.txt"))
    try folder.write("in/a.json", Self.record("A", finding: "saddle-numbness"))
    let again = try letters("'\(folder.path("in"))'", to: folder)
    #expect(try Data(folder.text("out/A.txt").utf8) != first["A.txt"])
    #expect(try folder.text("out/A.txt").contains("PRIORITY: IMMEDIATE"))
    let same = try FileManager.default.attributesOfItem(atPath: folder.path("out/B.txt"))
    #expect(same[.systemFileNumber] as? Int == other[.systemFileNumber] as? Int)
    // What was printed of the form before is kept, and said to be.
    #expect(again.errors.contains("A: warning: "))
    #expect(again.errors.contains("[letter-superseded]\n  -> "))
    let kept = try folder.names("out/superseded")
    #expect(kept.count == 2)
    #expect(try folder.text("out/superseded/" + kept[1]).contains("A"))
  }

  @Test func `another day is another letter, in the place of the first`() throws {
    let folder = try Workspace()
    try folder.write("a.json", Self.record("A"))
    _ = try letters("'\(folder.path("a.json"))'", to: folder)
    let first = try folder.text("out/A.txt")
    let command = "letter '\(folder.path("a.json"))' --output '\(folder.path("out"))'"
    let later = try Fascicle.shell(
      "\"$FASCICLE\" \(command) --as-of 2026-06-02 --format text,html")
    #expect(later.status == 0)
    #expect(try folder.text("out/A.txt") != first)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/superseded")))
  }

  @Test func `two records of one reference have letters that say which is which`() throws {
    let folder = try Workspace()
    let lines = [Self.record("A"), Self.record("A", finding: "wasting")]
    try folder.write("in.ndjson", lines.joined(separator: "\n"))
    _ = try letters("'\(folder.path("in.ndjson"))'", to: folder, options: "--format text")
    let names = try folder.letters("out")
    #expect(names.count == 2)
    #expect(names.contains("A.txt"))
    let other = try #require(names.first { $0 != "A.txt" })
    let reference = other.dropLast(4)
    #expect(try folder.text("out/" + other).contains(reference))
    #expect(try folder.text("out/worklist.csv").contains("\r\n\(reference),"))
  }

  @Test func `a second run on a folder says that it is not alone, and stops`() throws {
    let folder = try Workspace()
    let line = Self.record("A")
    let outcome = try Fascicle.shell(
      """
      cd '\(folder.path)' && mkfifo pipe
      "$FASCICLE" letter - --output out --as-of \(Fascicle.day) --format text <pipe >first 2>&1 &
      exec 3>pipe; echo '\(line)' >&3
      # The first letter is there once the first run has the folder.
      until [ -e out/A.txt ]; do sleep 0.1; done
      echo '\(line)' | "$FASCICLE" letter - --output out --as-of \(Fascicle.day) --format text
      echo "second $?"
      exec 3>&-; wait %1; echo "first $?"
      """)
    #expect(outcome.output == "second 75\nfirst 0\n")
    #expect(outcome.errors.contains("[folder-in-use]\n  -> "))
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a run that is told to stop finishes what it has, and is gone on with`(
    signal: String, status: Int
  ) throws {
    let folder = try Workspace()
    let lines = (0..<40).map { Self.record("S-\($0)") }
    try folder.write("all", lines.joined(separator: "\n") + "\n")
    try folder.write("some", lines.prefix(25).joined(separator: "\n") + "\n")
    let command = "letter - --as-of \(Fascicle.day) --format text --output"
    let outcome = try Fascicle.shell(
      """
      set -m; cd '\(folder.path)' && mkfifo pipe
      "$FASCICLE" \(command) out <pipe >said 2>&1 &
      exec 3>pipe; cat some >&3
      until [ -e out/S-24.txt ]; do sleep 0.1; done
      kill -\(signal) $!; wait $!; echo "$?"
      [ -e out/worklist.csv ] && echo "a list of a run that is not done"
      exec 3>&-
      "$FASCICLE" \(command) out <all >/dev/null 2>&1; echo "$?"
      "$FASCICLE" \(command) undisturbed <all >/dev/null 2>&1
      """)
    #expect(outcome.output == "\(status)\n0\n")
    #expect(try folder.text("said").contains("give the same command again to go on"))
    #expect(try folder.contents("out") == folder.contents("undisturbed"))
  }

  @Test func `a run that was killed is finished by the same command`() throws {
    let folder = try Workspace()
    let lines = (0..<400).map { Self.record("S-\($0)") }
    try folder.write("all.ndjson", lines.joined(separator: "\n"))
    let command = "letter all.ndjson --as-of \(Fascicle.day) --format text,html --output"
    let outcome = try Fascicle.shell(
      """
      cd '\(folder.path)'
      for count in 20 150 300; do
        "$FASCICLE" \(command) out >/dev/null 2>&1 &
        until [ "$(ls out 2>/dev/null | wc -l)" -gt $count ]; do sleep 0.01; done
        kill -9 $!; wait $! 2>/dev/null
      done
      "$FASCICLE" \(command) out >/dev/null; echo "$?"
      "$FASCICLE" \(command) undisturbed >/dev/null
      """)
    #expect(outcome.output == "0\n")
    #expect(try folder.contents("out") == folder.contents("undisturbed"))
    #expect(try folder.letters("out").count == 800)
  }

  @Test func `a run file that was cut short is set aside, and nothing is lost or doubled`() throws {
    let folder = try Workspace()
    _ = try letters("Samples", to: folder)
    let first = try folder.contents("out")
    let file = try FileHandle(forUpdating: folder.url.appending(path: "out/run.sqlite"))
    try file.truncate(atOffset: 40_000)
    try file.close()
    let again = try letters("Samples", to: folder)
    #expect(again.status == 0)
    #expect(again.errors.contains("[run-file-damaged]\n  -> "))
    #expect(try folder.contents("out") == first)
  }

  @Test func `an archive holds what the folder would`() throws {
    let folder = try Workspace()
    _ = try letters("Samples", to: folder)
    let first = try folder.contents("out")
    let packed = try Workspace()
    _ = try letters("Samples", to: packed, options: "--format text,html --pack tar")
    #expect(try packed.letters("out") == ["letters.tar"])
    _ = try Fascicle.shell("cd '\(packed.path("out"))' && tar -xf letters.tar && rm letters.tar")
    let names = try packed.letters("out")
    #expect(try names == folder.letters("out"))
    for name in names {
      #expect(try packed.contents("out")[name] == first[name], "\(name)")
    }
    let spread = try Workspace()
    _ = try letters("Samples", to: spread, options: "--format text --pack folders")
    let files = try FileManager.default.subpathsOfDirectory(atPath: spread.path("out"))
    #expect(files.count { $0.hasSuffix(".txt") && $0.contains("/") } == Repository.samples.count)
  }

  @Test func `a print room gets all pages in one file, the most urgent letter first`() throws {
    let folder = try Workspace()
    let outcome = try letters("Samples", to: folder, options: "--format pdf --pack pdf")
    #expect(outcome.status == 0)
    #expect(try folder.letters("out") == ["letters.pdf"])
    let bytes = try Data(contentsOf: folder.url.appending(path: "out/letters.pdf"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.matches(of: /\/Type\/Page\//).count >= Repository.samples.count)
    #expect(text.matches(of: /\/S\/Part/).count == Repository.samples.count)
    let titles = text.matches(of: /\/Title\((FA-[0-9]+|[0-9a-f]{16})\)/).map { String($0.1) }
    let listed = try folder.text("out/worklist.csv").split(separator: "\r\n").dropFirst()
    #expect(titles == listed.map { $0.split(separator: ",")[0] }.map(String.init))
    // Every entry of the table leads to the object of its number.
    let start = try #require(text.firstMatch(of: /startxref\n([0-9]+)\n/))
    let table = try #require(Int(start.1))
    let entries = bytes[table...].split(separator: 0x0A).dropFirst(3)
    for (index, entry) in entries.enumerated() {
      let fields = String(decoding: entry, as: UTF8.self).split(separator: " ")
      guard fields.count == 3 else { break }
      guard fields[2] == "n", let offset = Int(fields[0]) else { continue }
      #expect(bytes[offset...].starts(with: Array("\(index + 1) 0 obj".utf8)))
    }
  }

  @Test func `the assessments are the lines of assess, one a letter`() throws {
    let folder = try Workspace()
    _ = try letters("Samples", to: folder, options: "--format ndjson")
    let lines = try Fascicle.run("assess", "Samples", "--as-of", Fascicle.day).lines
    let kept = try folder.text("out/assessments.ndjson").split(separator: "\n").map(String.init)
    #expect(kept.count == Repository.samples.count)
    #expect(kept == lines.filter { Set(kept).contains($0) })
    #expect(try folder.letters("out").isEmpty)
  }

  @Test func `letters of another program's making are kept when they would be written over`() throws
  {
    let folder = try Workspace()
    try folder.write("a.json", Self.record("A"))
    try folder.write("out/A.txt", "a letter of which no run file knows")
    let outcome = try letters("'\(folder.path("a.json"))'", to: folder)
    #expect(outcome.errors.contains("[letter-superseded]"))
    let kept = try folder.names("out/superseded")
    #expect(kept.count == 1)
    #expect(try folder.text("out/superseded/\(kept[0])") == "a letter of which no run file knows")
  }
}
