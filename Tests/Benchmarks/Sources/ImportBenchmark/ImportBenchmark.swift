import Clinical
import Exporting
import Foundation
import Importing

/// Reads records in every form and prints how many a second.
///
///     ImportBenchmark SAMPLES FOLDER [--copies N]
///     ImportBenchmark --stream INPUT
///
/// The second reads one input of any size and prints the greatest memory it has taken so far.
///
/// The files it reads are left in FOLDER, one folder a form, and the figures in `figures.tsv`, for
/// `compare-import`.
@main struct ImportBenchmark {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let samples = arguments.popFirst() ?? "../../Samples"
    let folder = arguments.popFirst() ?? "."
    let copies = arguments.last.flatMap { Int($0) } ?? 50
    let day = CalendarDay(year: 2026, month: 6, day: 1)
    let importer = try RecordImporter(asOf: day)
    if samples == "--stream" {
      _ = StreamReport([folder], importer: importer)
      return
    }
    let records = try Self.records(in: samples, importer)
    let chart = try Data(contentsOf: URL(filePath: samples + "/other-forms/c-cda.xml"))
    print("samples \(records.count), copies of each \(copies); processor time of one core")
    print(Figures.title)
    var table = ""
    for form in Form.allCases {
      let documents =
        form == .clinicalDocument
        ? [[UInt8]](repeating: [UInt8](chart), count: records.count)
        : records.map { form.bytes(of: $0, on: day) }
      let path = folder + "/" + form.rawValue
      try Self.write(documents, copies: copies, to: path, ending: form.ending)
      let figures = Figures(
        form, documents: documents, copies: copies, folder: path, importer: importer)
      print(figures.row)
      table += figures.line
    }
    try Data(table.utf8).write(to: URL(filePath: folder + "/figures.tsv"))
  }

  /// The records of every folder that is read without damage.
  private static func records(
    in folder: String, _ importer: RecordImporter
  ) throws -> [PatientRecord] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
      let path = folder + "/" + name + "/record.json"
      guard let data = FileManager.default.contents(atPath: path) else { return nil }
      return importer.importRecords([UInt8](data), path: path).records.first?.record
    }
  }

  private static func write(
    _ documents: [[UInt8]], copies: Int, to folder: String, ending: String
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for copy in 0..<copies {
      for (number, document) in documents.enumerated() {
        let name = "\(copy)-\(number)." + ending
        FileManager.default.createFile(atPath: folder + "/" + name, contents: Data(document))
      }
    }
  }
}
