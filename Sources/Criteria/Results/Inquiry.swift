public import Clinical

/// An open question with the answer that would settle a criterion.
public struct Inquiry: Sendable, Hashable {
  public let code: Code
  /// The question in words.
  public let question: String
  /// The answer that settles it, in words.
  public let answer: String
  /// What to ask, examine or measure, as a list of what to do next prints it.
  public let inquiry: String
  public let method: Concept.Method
}
