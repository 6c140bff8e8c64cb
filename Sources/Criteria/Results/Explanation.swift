/// Why a condition came out as it did, in the shape of the condition itself.
public struct Explanation: Sendable, Hashable {
  /// The condition in words.
  public let text: String
  public let verdict: Verdict
  /// Whether its parts leave it open and every way of filling them in decides it all the same.
  public let isEitherWay: Bool
  /// What the record answers, where the condition is a single question.
  public let fact: Fact?
  /// Nothing where the condition is a single question, or a quantifier of which one case decides.
  public let parts: [Explanation]
}
