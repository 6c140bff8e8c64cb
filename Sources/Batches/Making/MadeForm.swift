public import Diagnostics
public import Ledger

/// What a worker made of one record.
public struct MadeForm: Sendable {
  public var result: StoredResult
  public var letters: [StoredLetter]
  /// Everything said of it, as it is to be reported.
  public var diagnostics: [Diagnostic]
  /// Lines for whoever asked how it was read.
  public var explanation: [String]

  public init(
    _ result: StoredResult, letters: [StoredLetter], diagnostics: [Diagnostic],
    explanation: [String] = []
  ) {
    self.result = result
    self.letters = letters
    self.diagnostics = diagnostics
    self.explanation = explanation
  }
}

/// What a worker gives back for an item.
public struct BatchOutcome: Sendable {
  public enum Content: Sendable {
    /// The records of the piece, of which there is one at least.
    case made([MadeForm])
    /// No form: something to be said of the inputs.
    case notes([Diagnostic])
    /// Nothing to be done: the run file holds what it came to.
    case known
  }

  public let item: BatchItem
  public let input: ContentDigest
  public let content: Content

  public init(_ item: BatchItem, input: ContentDigest, _ content: Content) {
    self.item = item
    self.input = input
    self.content = content
  }

  /// How many bytes are held.
  var size: Int {
    guard case .made(let forms) = content else { return item.size }
    return item.size + forms.reduce(0) { $0 + $1.letters.reduce(0) { $0 + $1.bytes.count } }
  }
}
