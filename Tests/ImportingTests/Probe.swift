import Clinical
import Diagnostics
import Importing

/// Imports small fictional records for a test.
struct Probe {
  let importer: RecordImporter

  init() throws {
    importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 6, day: 1))
  }

  static let xmlStart = "<record xmlns=\"urn:fascicle:record:1\" version=\"1\""
  static let jsonStart = "{\"$type\": \"urn:fascicle:record:1\", \"version\": \"1\""

  /// A record of elements, each on a line of its own from the second.
  func xml(_ body: String, attributes: String = "date=\"2026-05-14\"") throws -> ImportedRecord {
    try whole("\(Self.xmlStart) \(attributes)>\n\(body)\n</record>")
  }

  /// A record of members, on a line of their own: the second.
  func json(_ members: String) throws -> ImportedRecord {
    try whole("\(Self.jsonStart),\n\(members)\n}")
  }

  func whole(_ text: String) throws -> ImportedRecord { try whole(Array(text.utf8)) }

  func whole(_ bytes: [UInt8]) throws -> ImportedRecord {
    guard let record = importer.importRecords(bytes, path: "probe").records.first else {
      throw Nothing()
    }
    return record
  }

  struct Nothing: Error {}
}

extension ImportedRecord {
  var ids: [String] { diagnostics.map(\.id) }
}
