import Diagnostics

/// Why something that a document says did not become part of the record.
package enum LeftReason: String, Sendable, Hashable, CaseIterable {
  case unknownCode = "left-unknown-code"
  case ambiguousCode = "left-ambiguous-code"
  case tooNarrow = "left-too-narrow"
  case tooBroad = "left-too-broad"
  case enteredInError = "left-entered-in-error"
  case notFinal = "left-not-final"
  case noAnswer = "left-no-answer"
  case unreadableValue = "left-unreadable-value"
  case unreadablePlace = "left-unreadable-place"
  case unmapped = "left-unmapped"
  case unsupported = "left-unsupported"
  case otherSubject = "left-other-subject"
  case alreadyRead = "left-already-read"
  case negated = "left-negated"

  /// What a note says after the name of what was left and how often.
  var message: String {
    switch self {
    case .unknownCode: "the code is not in the vocabulary"
    case .ambiguousCode: "the code stands for several findings, and nothing says which"
    case .tooNarrow: "the absence of something narrower says nothing of the finding as a whole"
    case .tooBroad: "the code says less than the finding of the vocabulary does"
    case .enteredInError: "it is marked as entered in error"
    case .notFinal: "its status says that it does not hold, or not yet"
    case .noAnswer: "it has no answer, and no answer is not a no"
    case .unreadableValue: "its value is none that the finding can have"
    case .unreadablePlace: "an absence at a place that is not known says nothing of others"
    case .unmapped: "nothing says which finding of the record it is"
    case .unsupported: "the record has no place for it"
    case .otherSubject: "it is about somebody else, or does not say about whom"
    case .alreadyRead: "the same document says it in the record's own form"
    case .negated: "it says that something did not take place"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownCode, .unmapped: "add it to a mapping file if it matters"
    case .ambiguousCode, .tooBroad: "use a code that says which finding is meant"
    default: nil
    }
  }
}
