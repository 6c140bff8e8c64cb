import Assessments
import Clinical
import Criteria
import Diagnostics
import Exporting
import Foundation
import Importing
import Streams

/// Lines sent through a filter with no criteria, from file to file.
struct Passage {
  static let day = PartialDate("2026-06-01")

  let status: String
  let lines: [String]
  let tally: StreamTally

  init(_ input: [UInt8], lineLimit: Int = 1000, writesTrailer: Bool = false) throws {
    let folder = try Folder()
    let source = try folder.write("in", input)
    let target = try folder.write("out", [])
    let reading = try FileHandle(forReadingFrom: source)
    let writing = try FileHandle(forWritingTo: target)
    var run = StreamRun(try Self.filter(lineLimit: lineLimit))
    try run.run(
      from: reading.fileDescriptor, to: writing.fileDescriptor, writesTrailer: writesTrailer)
    let output = String(decoding: try Data(contentsOf: target), as: UTF8.self)
    lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast()
    tally = run.tally
    status = output.hasSuffix("\n") || output.isEmpty ? "whole" : "torn"
  }

  init(_ input: String, lineLimit: Int = 1000, writesTrailer: Bool = false) throws {
    try self.init(Array(input.utf8), lineLimit: lineLimit, writesTrailer: writesTrailer)
  }

  static func filter(lineLimit: Int = 1000, asOf: String = "2026-06-01") throws -> StreamFilter {
    guard let day = PartialDate(asOf) else { throw Folder.Failure() }
    return StreamFilter(
      importer: try RecordImporter(asOf: day.latest),
      assessor: Assessor(library: CriteriaLibrary([])), day: day,
      context: AssessmentLine.Context(
        engine: "fascicle 0.0.0", criteriaVersion: "0.0.0",
        criteriaDigest: ContentDigest(of: []), asOf: day.description),
      lineLimit: lineLimit)
  }

  static func record(_ id: String) -> String {
    "{\"$type\":\"urn:fascicle:record:1\",\"version\":\"1\",\"id\":\"\(id)\"}"
  }

  /// Of every line, what it says under a name.
  func all(_ name: String) throws -> [String] {
    try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?[name] as? String ?? ""
    }
  }
}

/// A folder of its own for one test, gone when the test is done.
final class Folder {
  struct Failure: Error {}

  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "streams-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}
