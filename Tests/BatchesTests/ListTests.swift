import Batches
import Diagnostics
import Foundation
import Testing

@Suite struct ListTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44", "'+44"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("a,b", "\"a,b\""), ("say \"ah\"", "\"say \"\"ah\"\"\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("plain", "plain"),
  ])
  func `no cell is a formula, and none breaks its line`(text: String, cell: String) {
    #expect(CommaSeparated.cell(text) == cell)
  }

  @Test func `an entry of an archive has the sum of its header, and fills whole blocks`() throws {
    let entry = TarEntry(name: "S-1.pdf", size: 700, time: 0)
    #expect(entry.header.count == 512)
    #expect((entry.header.count + 700 + entry.padding.count) % 512 == 0)
    let written = String(decoding: entry.header[148..<154], as: UTF8.self)
    var blank = entry.header
    blank.replaceSubrange(148..<156, with: Data(repeating: 32, count: 8))
    #expect(Int(written, radix: 8) == blank.reduce(0) { $0 + Int($1) })
  }

  @Test func `what decides about a letter decides about its making`() {
    var first = Making()
    first.add("paper", "a4")
    first.add("as-of", "2026-06-01")
    var second = Making()
    second.add("as-of", "2026-06-01")
    second.add("paper", "a4")
    #expect(first.digest == second.digest)
    second.add("formats", "3")
    #expect(first.digest != second.digest)
  }

  @Test func `what was said of a record is said again of the place where it stands now`() {
    let place = Origin(path: "a.ndjson", line: 5)
    let said = Diagnostic(
      id: "bad-date", "this is no day", remedy: "write the day",
      at: Origin(path: "a.ndjson", line: 5, column: 9, pointer: "/date"))
    let again = Problems.read(
      Problems([said], of: place).data, at: Origin(path: "b.ndjson", line: 70))
    #expect(
      again == [
        Diagnostic(
          id: "bad-date", "this is no day", remedy: "write the day",
          at: Origin(path: "b.ndjson", line: 70, column: 9, pointer: "/date"))
      ])
    #expect(Problems([], of: place).data.isEmpty)
  }

  @Test(arguments: [
    ("S-1", "S-1"), ("A/B 12", "A-B-12"), (".hidden", "record.hidden"), ("", "record"),
    ("Ärzte", "-rzte"),
  ])
  func `a name of a file is made of plain letters`(key: String, stem: String) {
    #expect(FormName(key: key, digest: Data([1]), isSetApart: false).stem == stem)
  }

  @Test func `no letter takes the name of a list, and none of two of one name is lost`() {
    let digest = Data(repeating: 0xAB, count: 32)
    let list = FormName(key: "worklist", digest: digest, isSetApart: false)
    #expect(list.stem == "worklist-abababababab")
    #expect(list.reference == list.stem)
    let long = String(repeating: "x", count: 200)
    #expect(
      FormName(key: long, digest: digest, isSetApart: true).stem
        != FormName(key: long, digest: Data([1]), isSetApart: true).stem)
  }
}
