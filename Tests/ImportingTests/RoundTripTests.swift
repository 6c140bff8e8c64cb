import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct RoundTripTests {
  let importer: RecordImporter

  init() throws {
    importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 6, day: 1))
  }

  private func record(_ bytes: [UInt8], _ path: String) throws -> PatientRecord {
    let imported = importer.importRecords(bytes, path: path)
    #expect(imported.diagnostics.filter { $0.severity == .error } == [])
    return try #require(imported.records.first?.record)
  }

  private func expectRoundTrips(_ written: WrittenForm) throws {
    let fromXML = try record(Array(written.xml().utf8), "record.xml")
    let fromJSON = try record(Array(written.json.utf8), "record.json")
    #expect(fromXML == fromJSON)
    let writer = RecordWriter()
    #expect(try record(writer.xml(fromXML), "again.xml") == fromXML)
    #expect(try record(writer.json(fromXML), "again.json") == fromXML)
    #expect(try record(writer.json(fromXML, onOneLine: true), "line.json") == fromXML)
  }

  @Test func `a record with everything in it reads the same from XML and JSON, and is kept`()
    throws
  {
    for seed in 1...12 {
      var generator = RecordGenerator(seed: UInt64(seed), density: 100)
      try expectRoundTrips(generator.record())
    }
  }

  @Test(arguments: 1...60)
  func `any record reads the same from XML and JSON, and is kept`(seed: Int) throws {
    var generator = RecordGenerator(seed: UInt64(seed) &* 7919, density: 20 + seed)
    try expectRoundTrips(generator.record())
  }

  @Test func `every attribute of every element reaches the model and comes back`() throws {
    // What is written again was held by the model; several seeds, as a grade shuts out a state.
    var unseen = Set(paths(in: RecordForm.shipped.root, under: ""))
    for seed in 1...40 where !unseen.isEmpty {
      var generator = RecordGenerator(
        seed: UInt64(seed), density: seed.isMultiple(of: 2) ? 60 : 100)
      let record = try record(Array(generator.record().xml().utf8), "record.xml")
      let xml = String(decoding: RecordWriter().xml(record), as: UTF8.self)
      unseen.subtract(writtenPaths(in: xml))
    }
    #expect(unseen == [])
  }

  private func paths(in form: FormElement, under parent: String) -> [String] {
    form.attributes.filter { !$0.isForJSONOnly }.map { form.name + "/@" + $0.name }
      + form.children.flatMap { paths(in: $0, under: form.name) }
  }

  private func writtenPaths(in xml: String) -> Set<String> {
    var paths: Set<String> = []
    for line in xml.split(separator: "\n") {
      guard let tag = line.firstIndex(of: "<") else { continue }
      let name = line[line.index(after: tag)...].prefix { $0.isLetter }
      for match in line.matches(of: /\s([A-Za-z]+)="/) { paths.insert("\(name)/@\(match.1)") }
    }
    return paths
  }

  @Test func `an empty record is a record in which nothing was assessed`() throws {
    let xml = "<record xmlns=\"urn:fascicle:record:1\" version=\"1\"/>"
    let record = try record(Array(xml.utf8), "record.xml")
    #expect(record.medicationsComplete == .notAssessed)
    #expect(record.findings == [])
    #expect(try self.record(RecordWriter().json(record), "record.json") == record)
  }
}
