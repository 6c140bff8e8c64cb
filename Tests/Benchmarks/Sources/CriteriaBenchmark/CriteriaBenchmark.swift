import Clinical
import Criteria
import CriteriaFiles
import Foundation
import Importing
import Measuring

/// Weighs records against the whole library and prints what one record costs.
///
///     CriteriaBenchmark SAMPLES [--variations N] [--sql FOLDER] [--profile ROUNDS]
///
/// `--profile` prints nothing, and weighs the samples again and again for a profiler to watch.
/// `--sql` leaves the records as facts, and the criteria that SQL can say, for `compare`.
@main struct CriteriaBenchmark {
  static let day = CalendarDay(year: 2026, month: 6, day: 1)

  static func main() throws {
    let options = Options(CommandLine.arguments)
    let library = try CriteriaCatalog(readingExamples: false).library
    let samples = try Self.samples(in: options.samples)
    if let rounds = options.profile {
      for _ in 0..<rounds {
        for sample in samples { keep(library.evaluate(sample, asOf: day).count) }
      }
      return
    }
    let reading = Stopwatch.time { keep((try? CriteriaCatalog())?.criteria.count ?? 0) }
    let loading = Stopwatch.time {
      keep((try? CriteriaCatalog(readingExamples: false))?.criteria.count ?? 0)
    }
    var draws = Draws(seed: 1)
    let variations = samples.flatMap { sample in
      (0..<options.variations).map { _ in sample.varied(&draws) }
    }
    print("criteria \(library.criteria.count), questions \(library.questions.count)")
    print("samples \(samples.count), variations of them \(variations.count)")
    print(
      String(
        format: "reading the catalogue %.0f ms, with its examples %.0f ms", loading / 1e3,
        reading / 1e3))
    Report(library, samples: samples, variations: variations).print()
    if let folder = options.sql { try Comparison(library, variations).write(to: folder) }
  }

  /// The records of every folder that is read without damage.
  private static func samples(in folder: String) throws -> [PatientRecord] {
    let importer = try RecordImporter(asOf: day)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return names.flatMap { name -> [PatientRecord] in
      let path = folder + "/" + name + "/record.json"
      guard let data = FileManager.default.contents(atPath: path) else { return [] }
      return importer.importRecords(Array(data), path: path).records.compactMap(\.record)
    }
  }
}
