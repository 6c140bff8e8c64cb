import Assessments
import Clinical
import CriteriaFiles
import Documents
import Foundation
import Importing
import Measuring
import Printing
import Referrals

/// Letters about drawn records of all samples, with names in six scripts and words of every length.
struct VariedLetters {
  private let records: [PatientRecord]
  private let assessor: Assessor
  private let renderer: PDFRenderer
  private static let day = CalendarDay(year: 2026, month: 6, day: 1)

  init(samples: String) throws {
    let importer = try RecordImporter(asOf: Self.day)
    let names = try FileManager.default.contentsOfDirectory(atPath: samples).sorted()
    records = names.flatMap { name -> [PatientRecord] in
      let path = samples + "/" + name + "/record.json"
      guard let data = FileManager.default.contents(atPath: path) else { return [] }
      return importer.importRecords(Array(data), path: path).records.compactMap(\.record)
    }
    assessor = Assessor(library: try CriteriaCatalog(readingExamples: false).library)
    renderer = try PDFRenderer(fonts: FontLocation.find())
  }

  func write(_ count: Int, to folder: String) throws {
    var draws = Draws(seed: 11)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      let sample = records[number % records.count]
      // The first of each are the samples as they are.
      let record = number < records.count ? sample : sample.varied(&draws).renamed(number, &draws)
      let key = String(format: "L%05d", number)
      let letter = ReferralLetter(
        assessor.assess(record, asOf: PartialDate(Self.day)),
        making: .init(
          engine: "fascicle benchmark", criteriaDigest: String(repeating: "0", count: 64),
          recordDigest: String(repeating: "1", count: 64), key: key))
      var document = letter.document
      if document.attachments.isEmpty {
        document.attachments = [
          .init(
            name: key + ".json", mediaType: "application/json", summary: "The letter's reference",
            relationship: .data, bytes: Array("{\"key\":\"\(key)\"}".utf8))
        ]
      }
      let paper: Paper = number % 3 == 2 ? .letter : .a4
      let stem = folder + "/" + key
      try save(try renderer.render(document, paper: paper), stem + ".pdf")
      try save(TextRenderer(columns: 4000).render(document), stem + ".txt")
      try save(HTMLRenderer().render(document), stem + ".html")
    }
    print("\(count) letters in \(folder)")
  }

  private func save(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
