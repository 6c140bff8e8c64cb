import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Documents
import Exporting
import Foundation
import Importing
import Printing
import Referrals

/// Prints as JSON what one record costs on its way from bytes to a line and to a letter, in
/// microseconds of this thread's processor time.
///
///     BatchBenchmark RECORDS.ndjson FOLDER-OF-XML FONTS
@main struct BatchBenchmark {
  private static let day = PartialDate("2026-06-01")

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let day else { return print("see the head of the source") }
    let lines = try String(contentsOfFile: arguments[1], encoding: .utf8)
      .split(separator: "\n").map { Array($0.utf8) }
    let files = try FileManager.default.subpathsOfDirectory(atPath: arguments[2])
      .filter { $0.hasSuffix(".xml") }.sorted()
    let documents = try files.map {
      [UInt8](try Data(contentsOf: URL(filePath: arguments[2] + "/" + $0)))
    }
    let catalog = try CriteriaCatalog(readingExamples: false)
    var way = Way(
      importer: try RecordImporter(asOf: day.latest), assessor: Assessor(library: catalog.library),
      day: day,
      context: AssessmentLine.Context(
        engine: "benchmark", criteriaVersion: "0", criteriaDigest: catalog.digest,
        asOf: day.description))
    // The first round warms what a batch keeps warm.
    for line in lines.prefix(300) { way.run(line, isLine: true) }
    way.forget()
    for line in lines { way.run(line, isLine: true) }
    var figures = way.figures("json")
    way.forget()
    for document in documents { way.run(document, isLine: false) }
    figures.merge(way.figures("xml")) { $1 }
    let letters = way.letters.prefix(300)
    let renderer = try PDFRenderer(fonts: FontLocation.find(in: arguments[3]))
    for letter in letters.prefix(50) { _ = try? renderer.render(letter) }
    let rendering = Stopwatch.time { for letter in letters { _ = try? renderer.render(letter) } }
    figures["render"] = rendering / Double(max(1, letters.count))
    let data = try JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys])
    print(String(decoding: data, as: UTF8.self))
  }
}
