import Clinical
import Diagnostics
import Foundation
import Importing
import Testing

@Suite struct MalformedSampleTests {
  private static let folder = "Samples/malformed"

  private static var kinds: [String] {
    let urls = try? FileManager.default.contentsOfDirectory(
      at: Repository.root.appending(path: folder), includingPropertiesForKeys: nil)
    return (urls ?? []).map(\.lastPathComponent).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `there are malformed samples of many kinds`() {
    #expect(Self.kinds.count >= 17)
  }

  @Test(arguments: kinds)
  func `a malformed record is refused in the words beside it`(kind: String) throws {
    let importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 6, day: 1))
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "\(Self.folder)/\(kind)").path())
    var lines: [String] = []
    for file in files.filter({ !$0.hasPrefix("expected") }).sorted() {
      let bytes = try Repository.bytes("\(Self.folder)/\(kind)/\(file)")
      let imported = importer.importRecords(bytes, path: file)
      #expect(imported.isDamaged)
      lines += imported.diagnostics.map(\.description)
    }
    let actual = lines.joined(separator: "\n") + "\n"
    let path = "\(Self.folder)/\(kind)/expected.txt"
    #expect(try Repository.snapshot(path, of: actual) == actual)
  }
}
