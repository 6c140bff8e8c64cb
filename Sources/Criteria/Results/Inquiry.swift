public import Clinical

/// An open question with the answer that would settle a criterion.
public struct Inquiry: Sendable, Hashable {
  public let code: Code
  /// The question in words.
  public let question: String
  /// The answer that settles it, in words; `nil` where any answer helps.
  public let answer: String?
  /// What to ask, examine or measure, as a list of what to do next prints it.
  public let inquiry: String
  public let method: Concept.Method
  /// What is asked, for readers that word it themselves; `nil` for the speed of onset.
  public let asked: Question?
  /// The answer that settles it; `nil` where any answer helps.
  public let settling: CellSet?
}

extension Inquiry {
  /// Whether a finding is there, anywhere.
  public init(finding code: Code) {
    let concept = Vocabulary.shipped.concepts[code]
    let label = Vocabulary.shipped.label(of: code)
    self.init(
      code: code, question: label, answer: nil, inquiry: concept?.inquiry ?? label,
      method: concept?.method ?? .ask, asked: Question(.finding(FindingPattern(code))),
      settling: nil)
  }

  /// How fast the complaint came on: the first thing to know when nothing else is.
  public static let speedOfOnset = Inquiry(
    code: "progression", question: "speed of onset", answer: nil,
    inquiry: "how fast it came on", method: .ask, asked: nil,
    settling: nil)

  /// The value of a measure.
  public init(measure code: Code) {
    let label = Vocabulary.shipped.label(of: code)
    self.init(
      code: code, question: label, answer: nil, inquiry: label,
      method: Vocabulary.shipped.measures[code]?.method ?? .measure,
      asked: Question(.measure(code)), settling: nil)
  }
}
