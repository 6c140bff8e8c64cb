import Clinical
import Diagnostics
import Documents
import Foundation
import Ledger

/// The lists of a batch as one page: a cover sheet that adds up, the work list, the quarantine.
struct WorkListPage {
  /// How many forms the page shows of each list; `worklist.csv` and `quarantine.csv` show all.
  private static let limit = 2000

  let bytes: [UInt8]

  init(_ transaction: RunTransaction, batch: LetterBatch) throws {
    let settings = batch.settings.lists
    let (year, month, day) = settings.day.latest.components
    let blocks =
      try Self.cover(transaction, batch) + Self.workList(transaction, batch)
      + Self.quarantine(transaction)
    let metadata = Document.Metadata(
      title: "Work list", subject: "Forms, most urgent first",
      date: Document.Day(year: year, month: month, day: day), creator: settings.engine)
    bytes = HTMLRenderer().render(
      Document(
        metadata,
        footer: "Decision support for a qualified clinician. Criteria met is not a diagnosis.",
        blocks: blocks))
  }

  private static func cover(
    _ transaction: RunTransaction, _ batch: LetterBatch
  ) throws -> [Document.Block] {
    let counts = try transaction.counts()
    let letters = counts[.letter] ?? 0
    let summaries = counts[.summary] ?? 0
    let quarantined = counts[.quarantined] ?? 0
    let duplicates = counts[.duplicate] ?? 0
    let screened = try transaction.quarantinedWithLetter()
    let urgencies = try transaction.counts(of: FormKind.withLetters)
    let unread = quarantined == 0 ? 0 : try transaction.formCount(atRank: StoredResult.unreadRank)
    let sum = "\(letters) + \(summaries) + \(quarantined) + \(duplicates)"
    let settings = batch.settings.lists
    return [
      .heading(.one, "Cover sheet"),
      .definitions([
        "Forms in": "\(strong: String(letters + summaries + quarantined + duplicates)) = \(sum)",
        "Letters": "\(letters)",
        "Summaries": "\(summaries), no referral requested",
        "Quarantined":
          "\(quarantined), of which \(screened) have a letter on what could be read",
        "Duplicates": "\(duplicates), the same form again or in another format; no second letter",
      ]),
      .definitions(
        Document.Definitions(
          urgencyNames.map { name in
            let count = (urgencies[name] ?? 0) - (name == nil ? unread : 0)
            return Document.Definitions.Row(
              ListedForm.words(ofUrgency: name).capitalisedFirst, "\(count)")
          } + [Document.Definitions.Row("Not read", "\(unread)")])),
      .definitions([
        "Ages counted at": "\(settings.day.description)",
        "Program": "\(settings.engine)",
        "Criteria": "\(code: settings.criteriaDigest)",
      ]),
    ]
  }

  private static let urgencyNames: [String?] = [
    "immediate", "same-day", "urgent", nil, "soon", "routine", "consider", "none",
  ]

  private static func workList(
    _ transaction: RunTransaction, _ batch: LetterBatch
  ) throws -> [Document.Block] {
    var rows: [Document.Table.Row] = []
    var isWhole = true
    try transaction.forEachForm(of: FormKind.withLetters, in: .ofUrgency) { listed in
      guard rows.count < limit else {
        isWhole = false
        return false
      }
      let result = listed.result
      let letter = try batch.letterName(listed, transaction)
      let isFile = batch.settings.packing.archive == nil
      let reference: Document.Text =
        if let letter, isFile {
          .link(result.reference, to: .file(letter))
        } else {
          Document.Text(result.reference)
        }
      var reason: Document.Text = "\(result.reason) \(code: result.rules)"
      if let other = listed.possibleDuplicate {
        reason += ". \(strong: "Possible duplicate") of \(other)"
      }
      if listed.form.kind == .quarantined { reason += ". \(strong: listed.stateWords)" }
      rows.append([
        reference, .strong(listed.urgencyWords), reason, Document.Text(result.examine),
        Document.Text(listed.ageWords(on: batch.settings.lists.day)),
      ])
      return true
    }
    let table = Document.Table(
      columns: [
        Document.Table.Column("Reference", weight: 1.4), Document.Table.Column("How soon"),
        Document.Table.Column("Why", weight: 2.6),
        Document.Table.Column("Examine next", weight: 2.6),
        Document.Table.Column("Age of the form, days", weight: 0.8),
      ], rows: rows, caption: "Most urgent first")
    let heading = Document.Block.heading(.one, "Work list")
    guard !isWhole else { return [heading, .table(table)] }
    return [
      heading, "The first \(rows.count) forms; all of them are in worklist.csv.", .table(table),
    ]
  }

  private static func quarantine(_ transaction: RunTransaction) throws -> [Document.Block] {
    var rows: [Document.Table.Row] = []
    try transaction.forEachForm(of: [.quarantined], in: .ofInputs) { listed in
      guard rows.count < limit else { return false }
      for problem in listed.problems {
        let reason: Document.Text = "\(problem.message) \(code: problem.id)"
        rows.append([
          Document.Text(listed.result.reference), .code(problem.place), reason,
          Document.Text(problem.remedy ?? ""),
        ])
      }
      return true
    }
    guard !rows.isEmpty else { return [] }
    let table = Document.Table(
      columns: [
        "Reference", Document.Table.Column("Place", weight: 2),
        Document.Table.Column("Reason", weight: 2), Document.Table.Column("Remedy", weight: 2),
      ], rows: rows, caption: "Forms to be mended, or read by a person; all are in quarantine.csv")
    return [.heading(.one, "Quarantine"), .table(table)]
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
