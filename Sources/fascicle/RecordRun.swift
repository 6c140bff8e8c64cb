import Assessments
import Batches
import Clinical
import CriteriaFiles
import Diagnostics
import Exporting
import Importing

/// One run over the inputs: reads each record and weighs it, on as many threads as there are cores.
struct RecordRun {
  typealias Item = RecordWeighing.Item

  let common: CommonOptions
  let date: PartialDate
  let catalog: CriteriaCatalog
  let weighing: RecordWeighing
  private(set) var readCount = 0
  private(set) var failedCount = 0
  /// How many of the failed were never there to be read.
  private(set) var absentCount = 0

  init(_ common: CommonOptions) throws {
    self.common = common
    date = common.date
    catalog = try common.catalog(readingExamples: false)
    weighing = RecordWeighing(
      date: date, mapping: try common.codeMapping(),
      assessor: Assessor(library: catalog.library))
  }

  var context: AssessmentLine.Context {
    AssessmentLine.Context(
      engine: Engine.name, criteriaVersion: Engine.version, criteriaDigest: catalog.digest,
      asOf: date.description)
  }

  /// Weighs every record of every input, in order; problems go to standard error as they come.
  mutating func forEach(of inputs: [String], _ body: (Item) throws -> Void) throws {
    try forEach(of: inputs, preparing: { _ in }) { item, _ in try body(item) }
  }

  /// Weighs a record that was not read from an input.
  func weigh(_ record: PatientRecord) -> Assessment {
    weighing.assessor.assess(record, asOf: date)
  }

  /// The same, with what can be done to each record before its turn: that is done on many threads.
  mutating func forEach<Prepared: Sendable>(
    of inputs: [String],
    preparing prepare: @escaping @Sendable (Item) -> Prepared,
    _ body: (Item, Prepared) throws -> Void
  ) throws {
    typealias Outcome = (notes: [Diagnostic], items: [(Item, Prepared)])
    let pipeline = Pipeline<BatchItem, Outcome>(threadCount: common.threadCount) { $0.weight }
    try pipeline.run(
      source: {
        let source = BatchSource(inputs)
        return { source.next() }
      },
      worker: { [weighing] in
        let worker = try weighing.worker()
        return { item in
          switch item.content {
          case .notes(let notes): return (notes, [])
          case .piece(let piece): return ([], worker.weigh(piece).map { ($0, prepare($0)) })
          }
        }
      },
      each: { outcome in
        note(outcome.notes)
        for (item, prepared) in outcome.items {
          count(item)
          try body(item, prepared)
        }
      })
  }

  /// Ends with the status that the counts ask for.
  func finish() throws {
    guard failedCount > 0 else { return }
    if readCount > 0 { throw ExitStatus.incomplete.exitCode }
    throw (absentCount == failedCount ? ExitStatus.noInput : .inputRejected).exitCode
  }

  private mutating func count(_ item: Item) {
    common.report(item.imported.diagnostics)
    if common.explainsImport { item.imported.explanation.forEach(StandardError.write) }
    if item.imported.record != nil { readCount += 1 }
    if item.imported.isDamaged { failedCount += 1 }
  }

  private mutating func note(_ notes: [Diagnostic]) {
    common.report(notes)
    let count = notes.count { $0.severity == .error }
    failedCount += count
    absentCount += count
  }
}
