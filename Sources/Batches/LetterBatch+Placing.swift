import Diagnostics
import Foundation
import Ledger

extension LetterBatch {
  /// Puts the forms of a piece in their places.
  func place(_ outcome: BatchOutcome, in transaction: RunTransaction) throws -> [PlacedForm] {
    let input = Data(outcome.input.bytes)
    let known = try transaction.results(ofInput: input, making: making)
    guard case .made(let made) = outcome.content else {
      return try known.map { id, result in
        let form = MadeForm(
          result, letters: [],
          diagnostics: Problems.read(result.problems, at: outcome.origin))
        return try place(form, id, isKnown: true, of: outcome.item, in: transaction)
      }
    }
    return try made.map { form in
      // The same bytes may have come before in this run.
      let id = known.first { $0.result.part == form.result.part }?.id
      return try place(form, id, isKnown: false, of: outcome.item, in: transaction)
    }
  }

  private func place(
    _ made: MadeForm, _ known: Int64?, isKnown: Bool, of item: BatchItem,
    in transaction: RunTransaction
  ) throws -> PlacedForm {
    var made = made
    var diagnostics = made.diagnostics
    let origin = item.origin ?? Origin(path: "-")
    defer { position += 1 }
    if let twin = try duplicate(made, known, of: item, in: transaction) {
      let id = try known ?? transaction.save(made.result, making: making, letters: [])
      let form = StoredForm(position: position, result: id, kind: .duplicate)
      try transaction.save(form, person: nil)
      return PlacedForm(
        id: id, kind: .duplicate, result: made.result, stem: "", stamps: [], letters: [],
        diagnostics: diagnostics + [twin.moved(to: origin)])
    }
    let name = try name(made, in: transaction, &diagnostics)
    // What is known and was made all the same takes the place of what is known.
    var isNew = !isKnown
    if name.reference != made.result.reference {
      made = try remake(item, made.result.part, name.reference)
      isNew = true
    }
    let kept = isNew ? nil : known
    let row = try kept ?? transaction.save(made.result, making: making, letters: made.letters)
    let isQuarantined = made.result.kind == .quarantined
    let form = StoredForm(
      position: position, result: row, kind: made.result.kind,
      place: isQuarantined ? origin.description : nil)
    try transaction.save(form, person: made.result.person)
    return PlacedForm(
      id: row, kind: made.result.kind, result: made.result, stem: name.stem,
      stamps: try transaction.stamps(ofResult: row), letters: made.letters,
      diagnostics: diagnostics)
  }

  /// Why a form is the same as one before it, if it is.
  private func duplicate(
    _ made: MadeForm, _ known: Int64?, of item: BatchItem, in transaction: RunTransaction
  ) throws -> Diagnostic? {
    if let known, try transaction.hasForm(ofResult: known) { return .sameBytes }
    guard item.hasSibling, let stem = item.stem, let content = made.result.content else {
      return nil
    }
    if let previous, previous.stem == stem, previous.content == content { return .sameRecord }
    previous = (stem, content)
    return nil
  }

  /// The name of a form: its key, unless another record of this run has it.
  ///
  /// Letters that another record left under the name in an earlier run are kept aside.
  private func name(
    _ made: MadeForm, in transaction: RunTransaction, _ diagnostics: inout [Diagnostic]
  ) throws -> FormName {
    let result = made.result
    let plain = FormName(key: result.key, digest: result.digest, isSetApart: false)
    let owner = try transaction.owner(ofName: plain.stem)
    let isTaken = owner.map { $0.isOfThisRun && $0.digest != result.digest } ?? false
    guard !isTaken else {
      let name = FormName(key: result.key, digest: result.digest, isSetApart: true)
      try transaction.give(name: name.stem, to: result.digest)
      return name
    }
    // Letters without an owner are of a run whose file was lost, and are judged by their content.
    let isForeign =
      owner.map { $0.digest != result.digest } ?? folder.differs(plain.stem, from: made.letters)
    if isForeign,
      try folder.keepSuperseded(plain.stem, endings: settings.endings, digest: owner?.digest)
    {
      diagnostics.append(.superseded(plain.reference))
    }
    try transaction.give(name: plain.stem, to: result.digest)
    return plain
  }
}

extension BatchOutcome {
  /// Where the piece stands.
  var origin: Origin { item.origin ?? Origin(path: "-") }
}

extension Diagnostic {
  /// The same at another place.
  fileprivate func moved(to place: Origin) -> Diagnostic {
    Diagnostic(severity, id: id, message, remedy: remedy, at: place)
  }

  fileprivate static let sameRecord = Diagnostic(
    .note, id: "same-record", "this is the record just printed, in another form",
    at: Origin(path: ""))

  fileprivate static let sameBytes = Diagnostic(
    .note, id: "same-form", "a form before it has the same bytes; it gets no second letter",
    at: Origin(path: ""))

  fileprivate static func superseded(_ reference: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "letter-superseded",
      "an earlier run printed letters of another form under this reference; they are kept in"
        + " the folder superseded", remedy: "see that nobody acts on both",
      at: Origin(path: reference))
  }
}
