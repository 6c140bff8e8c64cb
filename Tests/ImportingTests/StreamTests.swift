import Clinical
import Diagnostics
import Foundation
import Importing
import Testing

/// What a source cuts out of files, folders and streams, and that it stops at nothing.
@Suite struct StreamTests {
  let folder: Workspace
  let probe: Probe

  init() throws {
    folder = try Workspace()
    probe = try Probe()
  }

  private func record(_ id: String) -> String { Probe.jsonStart + ", \"id\": \"\(id)\"}" }

  private func read(_ names: String..., limits: RecordSource.Limits = .init()) -> Outcome {
    Outcome(
      RecordSource(names.map { folder.path($0) }, limits: limits), importer: probe.importer)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `every line that is not blank is a piece with its number`(ending: String) throws {
    let lines = [record("A"), "", record("B"), "{\"x\"", record("C"), "", ""]
    try folder.write("a.ndjson", "\u{FEFF}" + lines.joined(separator: ending))
    let outcome = read("a.ndjson")
    #expect(outcome.ids == ["A", "B", nil, "C"])
    #expect(outcome.lines == [1, 3, 4, 5])
    #expect(outcome.pieces.map(\.ordinal) == [0, 1, 2, 3])
    #expect(outcome.pieces[1].bytes.elementsEqual(record("B").utf8))
  }

  @Test func `of a line longer than any record the beginning is kept, and the next is read`() throws
  {
    let long = "{\"x\": \"" + String(repeating: "x", count: 3_000_000) + "\"}"
    try folder.write("a.ndjson", [record("A"), long, record("B")].joined(separator: "\n"))
    try folder.write("b.ndjson", [long, record("C")].joined(separator: "\n"))
    let outcome = read("a.ndjson", "b.ndjson")
    #expect(outcome.ids == ["A", nil, "B", nil, "C"])
    #expect(outcome.lines == [1, 2, 3, 1, 2])
    #expect(outcome.reasons == ["too-large", "too-large"])
    #expect(outcome.pieces.allSatisfy { $0.bytes.count < 300_000 })
  }

  @Test func `documents that follow each other are pieces, and a broken one costs itself`() throws {
    let broken = "{\n  \"$type\": \"urn:fascicle:record:1\",\n  \"id\": \"B\n"
    let documents = [record("A").replacing(",", with: ",\n"), broken, record("C"), record("D")]
    try folder.write("a.json", documents.joined(separator: "\n"))
    let outcome = read("a.json")
    #expect(outcome.ids == ["A", nil, "C", "D"])
    #expect(outcome.lines == [1, 4, 8, 9])
    #expect(outcome.reasons == ["malformed-json"])
  }

  @Test func `one document is one piece, whatever is wrong with it`() throws {
    let texts = [
      record("A"), "\n " + record("A") + "\n", record("A") + "x", "{\"a\": [\n {}\n {}]}", "[1]",
      "",
    ]
    for (number, text) in texts.enumerated() {
      try folder.write("\(number).json", text)
      let outcome = read("\(number).json")
      #expect(outcome.pieces.count == 1)
      #expect(outcome.pieces.first?.bytes.elementsEqual(text.utf8) ?? false)
      #expect(outcome.pieces.first?.origin.line == nil)
    }
  }

  @Test func `a folder is walked by name, and what asks for it is left aside`() throws {
    for name in ["b/2.json", "b/1.jsonl", "a.json", "c.xml", "no.txt", ".d.json", "e.ndjson.gz"] {
      try folder.write("in/" + name, record(name))
    }
    try folder.write("in/left/x.json", record("X"))
    try folder.write("in/left/.fascicleignore", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("in/b/round"), withDestinationPath: folder.path("in"))
    let outcome = read("in", "missing.json")
    #expect(
      outcome.pieces.map { String($0.origin.path.dropFirst(folder.path("in").count + 1)) }
        == ["a.json", "b/1.jsonl", "b/2.json", "c.xml", "e.ndjson.gz"])
    #expect(outcome.notes == ["left-aside"])
    #expect(outcome.thrown == ["no-input"])
  }
}
