import Foundation
import Streams
import Testing

@Suite struct FileFormTests {
  private func form(_ folder: Folder, attempt: String? = nil) -> FileForm {
    FileForm(input: folder.path("in"), output: folder.path("out"), attempt: attempt)
  }

  private func finish(_ folder: Folder, _ filter: StreamFilter) throws {
    var run = StreamRun(filter)
    try form(folder).run(&run)
  }

  @Test func `the output is there under its name alone, whole and with its trailer`() throws {
    let folder = try Folder()
    try folder.write("in", Array("\(Passage.record("A"))\n\n".utf8))
    try finish(folder, try Passage.filter())
    #expect(try folder.names() == ["in", "out"])
    let lines = try folder.text("out").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("{\"status\":\"eof\",\"in\":2,\"ok\":1,\"error\":1,") == true)
  }

  @Test func `what is finished is known, and nothing else is taken for it`() throws {
    let folder = try Folder()
    let input = Array("\(Passage.record("A"))\n\n".utf8)
    try folder.write("in", input)
    let filter = try Passage.filter()
    #expect(try form(folder).finished(by: filter) == nil)
    try finish(folder, filter)
    #expect(try form(folder).finished(by: filter)?.refused == 1)

    let otherDay = try Passage.filter(asOf: "2026-06-02")
    #expect(try form(folder).finished(by: otherDay) == nil)
    let otherLimit = try Passage.filter(lineLimit: 999)
    #expect(try form(folder).finished(by: otherLimit) == nil)

    try folder.write("in", input + [0x0A])
    #expect(try form(folder).finished(by: filter) == nil)
    try folder.write("in", input)
    let output = Array(try folder.text("out").utf8)
    for cut in [1, 2, 50, output.count - 10, output.count] {
      try folder.write("out", output.dropLast(cut))
      #expect(try form(folder).finished(by: filter) == nil, "\(cut)")
    }
    try folder.write("out", output)
    #expect(try form(folder).finished(by: filter) != nil)
  }

  @Test func `a try that fails leaves what was there before, and nothing of its own`() throws {
    let folder = try Folder()
    try folder.write("out", Array("before\n".utf8))
    var run = StreamRun(try Passage.filter())
    #expect(throws: StreamFault.self) { try form(folder).run(&run) }
    #expect(try folder.names() == ["out"])
    #expect(try folder.text("out") == "before\n")
  }

  @Test func `a try with a name takes over what it left when it was killed`() throws {
    let folder = try Folder()
    try folder.write("in", Array(Passage.record("A").utf8))
    try folder.write("out.tmp.7", Array("half of a li".utf8))
    var run = StreamRun(try Passage.filter())
    try form(folder, attempt: "7").run(&run)
    #expect(try folder.names() == ["in", "out"])
    #expect(try folder.text("out").split(separator: "\n").count == 2)
  }
}
