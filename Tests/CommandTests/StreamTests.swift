import Foundation
import Testing

@Suite struct StreamTests {
  private static let record = #"{"$type":"urn:fascicle:record:1","version":"1","id":"A"}"#
  /// Lines of every kind that has to be answered, the last without an ending.
  private static let mixed: Data = {
    var input = Data("\(record)\n\n".utf8)
    input += [0xFF, 0xFE, 0x0A]
    input += Data("<xml>\n".utf8)
    input += Data(repeating: 0x61, count: 400) + [0x0A]
    input += Data(#"{"key":"p","resources":[{"resourceType":"Patient","id":"SECRET"}]}"#.utf8)
    return input + Data("\n\(record.dropLast())".utf8)
  }()

  private func lines(_ outcome: Fascicle.Outcome) throws -> [JSON] {
    try outcome.lines.map { try JSON($0) }
  }

  @Test func `every line is answered by one line, and standard error counts them in one`() throws {
    let outcome = try Fascicle.run(
      "assess", "-", "--as-of", Fascicle.day, "--max-line", "300", "--trailer",
      input: Self.mixed)
    #expect(outcome.status == 0)
    let answers = try lines(outcome)
    #expect(
      answers.map { $0["status"]?.string }
        == ["ok", "error", "error", "error", "error", "ok", "error", "eof"])
    let counts = try JSON(outcome.errors)
    #expect(counts["in"] == .number(7))
    #expect(counts["ok"] == .number(2))
    #expect(!outcome.errors.contains("SECRET"))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
    let trailer = try #require(answers.last)
    #expect(trailer["criteria"] == answers.first?["criteria"])
    #expect(trailer["engine"] == answers.first?["engine"])
    #expect(trailer["error"] == .number(5))

    let strict = try Fascicle.run(
      "assess", "-", "--as-of", Fascicle.day, "--max-line", "300", "--trailer", "--strict",
      input: Self.mixed)
    #expect(strict.status == 65)
    #expect(strict.output == outcome.output)
  }

  @Test func `no environment, no folder to write to, another time zone: the same bytes`() throws {
    let folder = try Workspace()
    try folder.write("in", Self.mixed)
    let call = "assess - --as-of \(Fascicle.day) < '\(folder.path("in"))' 2>/dev/null"
    let plain = try Fascicle.shell("\"$FASCICLE\" \(call)")
    let bare = try Fascicle.shell("cd /proc && env -i \"$FASCICLE\" \(call)")
    let other = try Fascicle.shell(
      "cd / && env -i TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 TMPDIR=/nowhere \"$FASCICLE\" \(call)"
    )
    #expect(plain.lines.count == 7)
    #expect(bare.output == plain.output)
    #expect(other.output == plain.output)
  }

  @Test func `an answer comes before the next question, and SIGTERM tears no line`() throws {
    let program = try Conversation("assess", "-", "--as-of", Fascicle.day, "--trailer")
    for _ in 0..<2 {
      try program.say(Self.record + "\n")
      let answer = program.hear()
      #expect(answer.hasSuffix("}\n"))
      #expect(try JSON(answer)["key"]?.string == "A")
    }
    try program.say("{\"half of a li")
    let outcome = try program.end(with: SIGTERM)
    #expect(outcome.status == 143)
    #expect(outcome.output == "")
    let counts = try JSON(outcome.errors)
    #expect(counts["status"]?.string == "stopped")
    #expect(counts["in"] == .number(2))
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL])
  func `a crash says nothing of what was in memory`(signal: Int32) throws {
    let program = try Conversation("assess", "-", "--as-of", Fascicle.day)
    try program.say(Self.record + "\n")
    _ = program.hear()
    let outcome = try program.end(with: signal)
    #expect(outcome.status == 128 + signal)
    #expect(outcome.errors == "")
  }

  @Test func `a reader who goes is told from a disk that is full`() throws {
    let folder = try Workspace()
    try folder.write("in", Self.mixed)
    let call = "\"$FASCICLE\" assess - < '\(folder.path("in"))'"
    let gone = try Fascicle.shell("\(call) | true; echo ${PIPESTATUS[0]}")
    #expect(gone.output == "141\n")
    let ignoring = try Fascicle.shell("(trap '' PIPE; \(call) | true; echo ${PIPESTATUS[0]})")
    #expect(ignoring.output == "141\n")
    let full = try Fascicle.shell("\(call) > /dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("[output-failed]\n  -> "))
    let unreadable = try Fascicle.shell("\"$FASCICLE\" assess - < /")
    #expect(unreadable.status == 74)
    #expect(unreadable.errors.contains("[input-failed]\n  -> "))
  }

  @Test func `criteria other than those asked for end it before anything is read`() throws {
    let folder = try Workspace()
    try folder.write("in", Self.mixed)
    let wrong = String(repeating: "0", count: 64)
    let outcome = try Fascicle.shell(
      "{ \"$FASCICLE\" assess - --criteria-sha256 \(wrong); echo $?; wc -c; }"
        + " < '\(folder.path("in"))'")
    #expect(outcome.lines.map { $0.trimming } == ["78", "\(Self.mixed.count)"])
    #expect(outcome.errors.contains("[criteria-differ]\n  -> "))

    let first = try lines(try Fascicle.run("assess", "-", input: Data("\n".utf8)))
    let digest = try #require(first.first?["criteria"]?["digest"]?.string)
    let right = try Fascicle.run(
      "assess", "-", "--criteria-sha256", digest, input: Data("\n".utf8))
    #expect(right.status == 0)
  }

  @Test func `from file to file, a finished output is left as it is`() throws {
    let folder = try Workspace()
    try folder.write("in.ndjson", Self.mixed)
    let call = [
      "assess", "--in", folder.path("in.ndjson"), "--out", folder.path("out.ndjson"), "--as-of",
    ]
    func run(_ arguments: String...) throws -> Fascicle.Outcome {
      let words = (call + arguments).map { "'\($0)'" }.joined(separator: " ")
      return try Fascicle.shell("\"$FASCICLE\" \(words)")
    }
    #expect(try run(Fascicle.day).status == 0)
    let first = try folder.text("out.ndjson")
    #expect(first.split(separator: "\n").count == 8)
    #expect(try folder.names() == ["in.ndjson", "out.ndjson"])
    let stamp = try folder.inode("out.ndjson")
    #expect(try run(Fascicle.day, "--strict").status == 65)
    #expect(try folder.inode("out.ndjson") == stamp)

    #expect(try run("2026-06-02", "--attempt", "2").status == 0)
    #expect(try folder.text("out.ndjson") != first)
    #expect(try folder.names() == ["in.ndjson", "out.ndjson"])
  }

  @Test(arguments: [
    ("--in nowhere --out out", 66), ("--in in --out no/such/folder/out", 73),
    ("--in . --out out", 74),
  ])
  func `from file to file, what cannot be read or written is told`(
    arguments: String, status: Int32
  ) throws {
    let folder = try Workspace()
    try folder.write("in", Self.mixed)
    let outcome = try Fascicle.shell("cd '\(folder.path)' && \"$FASCICLE\" assess \(arguments)")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("-failed]\n  -> "))
    #expect(try folder.names() == ["in"])
  }
}

extension String {
  fileprivate var trimming: String { trimmingCharacters(in: .whitespaces) }
}

extension Workspace {
  /// Which file stands under the name: a new one has another number.
  fileprivate func inode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return attributes[.systemFileNumber] as? Int ?? -1
  }
}
