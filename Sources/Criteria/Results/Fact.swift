public import Clinical

/// A question with the answer that the record gives, and where it gives it.
public struct Fact: Sendable, Hashable {
  public let code: Code
  /// The question in words.
  public let question: String
  /// The answer in words: `present`, `absent`, `38.4 °C`, `not assessed`.
  public let state: String
  /// What is asked, for readers that word it themselves.
  public let asked: Question
  /// The answers left possible.
  public let possible: CellSet
  public let items: [Evidence.Item]
}
