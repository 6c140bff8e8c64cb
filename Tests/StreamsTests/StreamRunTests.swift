import Diagnostics
import Foundation
import Streams
import Testing

@Suite struct StreamRunTests {
  @Test func `every line is answered by one, in order, whatever it holds`() throws {
    let lines: [[UInt8]] = [
      Array(Passage.record("A").utf8), [], [0x20, 0x09], [0xFF, 0xFE, 0x00], [0],
      Array("{\"cut".utf8), Array("<xml/>".utf8), Array("[1]".utf8), Array("null".utf8),
      [UInt8](repeating: 0x61, count: 1001), Array(Passage.record("B").utf8),
    ]
    let passage = try Passage(Array(lines.joined(separator: [0x0A])))
    #expect(passage.lines.count == lines.count)
    let ends = ["ok"] + Array(repeating: "error", count: 9) + ["ok"]
    #expect(try passage.all("status") == ends)
    #expect(passage.tally.lines == lines.count)
    #expect(passage.tally.refused == 9)
    #expect(passage.status == "whole")
  }

  @Test(arguments: ["", "\n", "\n\n", "x", "x\n", "x\ny"])
  func `a last line counts with an ending or without`(input: String) throws {
    let expected = input.split(separator: "\n", omittingEmptySubsequences: false).count
    let ending = input.isEmpty || input.hasSuffix("\n") ? 1 : 0
    #expect(try Passage(input).lines.count == expected - ending)
  }

  @Test func `the key is the sender's, else the record's, else the digest of the line`() throws {
    let bad = "{\"cut"
    let input = [
      "{\"key\":\"file:/forms/a b.xml\",\"payload\":\"?\"}", Passage.record("A"), bad,
    ]
    let keys = try Passage(input.joined(separator: "\n")).all("key")
    let digest = ContentDigest(of: Array(bad.utf8)).description
    #expect(keys == ["file:/forms/a b.xml", "A", "sha256:" + digest])
  }

  @Test func `a line gives the same bytes wherever it stands and however it ends`() throws {
    let line = Passage.record("A")
    let passage = try Passage("\u{FEFF}\(line)\r\n\n\(line)\n\(line)")
    let answers = Set([0, 2, 3].map { passage.lines[$0] })
    #expect(answers.count == 1)
  }

  @Test(arguments: [999, 1000, 1001, 1002, 600_000, 900_000])
  func `a line beyond the limit is refused by its length, and known by all of its bytes`(
    length: Int
  ) throws {
    let bytes = [UInt8](repeating: 0x20, count: length)
    for ending in ["\n", "\r\n", ""] {
      let passage = try Passage(bytes + Array(ending.utf8))
      #expect(passage.lines.count == 1)
      #expect(passage.lines[0].contains("too-large") == (length > 1000))
      #expect(passage.lines[0].contains(ContentDigest(of: bytes).description))
    }
  }

  @Test func `a line that comes in many pieces is one`() throws {
    let long = Passage.record("A").dropLast() + String(repeating: " ", count: 700_000) + "}"
    let input = Array(repeating: String(long), count: 3).joined(separator: "\n")
    let passage = try Passage(input, lineLimit: 1 << 20)
    #expect(passage.lines.count == 3)
    #expect(passage.tally.inputDigest.bytes.count == 32)
  }

  @Test func `the trailer counts what went in and out, and nothing but the input changes it`()
    throws
  {
    let input = "\(Passage.record("A"))\n\nx"
    let passage = try Passage(input, writesTrailer: true)
    #expect(passage.lines.count == 4)
    let trailer = try #require(passage.lines.last)
    #expect(trailer.hasPrefix("{\"status\":\"eof\",\"in\":3,\"ok\":1,\"error\":2,"))
    #expect(try Passage(input, writesTrailer: true).lines.last == trailer)
    #expect(try Passage(input + "y", writesTrailer: true).lines.last != trailer)
  }

  @Test func `the summary names problems and no value of a record`() throws {
    let secret = "{\"$type\":\"urn:fascicle:record:1\",\"version\":\"1\",\"SECRET\":\"SECRET\"}"
    let summary = try Passage("\(secret)\n\(secret)\nSECRET").tally.summary(ending: "eof")
    #expect(!summary.contains("SECRET"))
    #expect(summary.contains("\"in\":3,\"ok\":2,\"error\":1,\"damaged\":2"))
    #expect(
      summary.contains(
        "{\"id\":\"unknown-attribute\",\"severity\":\"error\",\"count\":2,\"line\":1}"))
  }
}
