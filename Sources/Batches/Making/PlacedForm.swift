import Diagnostics
import Foundation
import Ledger

/// A form that has its place in the run file.
struct PlacedForm {
  let id: Int64
  let kind: FormKind
  let result: StoredResult
  /// How the names of its files begin.
  let stem: String
  let stamps: [LetterStamp]
  /// The letters, where they have just been made.
  let letters: [StoredLetter]
  let diagnostics: [Diagnostic]
}
