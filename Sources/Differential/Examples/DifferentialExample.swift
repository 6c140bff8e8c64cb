import Clinical
import Diagnostics

/// One worked example: a pattern of features at a site, and what must be said of it.
struct DifferentialExample: Sendable {
  /// One thing that must hold of one contest.
  enum Expectation: Sendable {
    /// Exactly this is named, or nothing.
    case best(Code?)
    /// Nothing is named, and these are among the reasons.
    case doubts([String])
    /// Exactly these are excluded.
    case excluded(Set<Code>)
    /// These fit, or are the best.
    case fits(Set<Code>)
    /// These are possible, and not established.
    case notEstablished(Set<Code>)
    /// Exactly for these something recorded speaks, excluded or not.
    case favoured(Set<Code>)
    case disfavoured(Set<Code>)
    /// Exactly these features speak for one phenomenon.
    case speaksFor(Code, Set<Code>)
    case speaksAgainst(Code, Set<Code>)
    /// The features asked for begin with these, in this order.
    case asks([Code])
    case neverAsks(Set<Code>)
  }

  var name: String
  let line: Int
  var called: Code?
  var site: Code?
  var features: [Movement.Feature] = []
  var expectations: [(line: Int, contest: Contest, expectation: Expectation)] = []

  /// Whether it says what is asked for, which any row can change.
  var asks: Bool {
    expectations.contains {
      switch $0.expectation {
      case .asks, .neverAsks: true
      default: false
      }
    }
  }
}
