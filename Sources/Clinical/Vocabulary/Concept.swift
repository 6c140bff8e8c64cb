/// A finding, feature or exposure that a record can state, as the vocabulary defines it.
public struct Concept: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// Told by a person or seen by an examiner.
    case phenomenon
    case symptom, sign, investigation, exposure, history
    /// A feature of one movement, as the differential weighs it.
    case feature
  }

  /// How a concept is found out, cheapest first.
  public enum Method: String, Sendable, Hashable, CaseIterable, Comparable {
    case ask, look, examine, measure, test

    public static func < (left: Method, right: Method) -> Bool { left.rank < right.rank }
    private var rank: Int { Method.allCases.firstIndex(of: self) ?? 0 }
  }

  public let code: Code
  public let label: String
  public let kind: Kind
  /// The broader concepts that this one is by definition.
  public let broader: [Code]
  /// Where the finding is by definition, when the record does not say.
  public let site: Code?
  public let method: Method
  /// What to ask, examine or measure, as it stands in a list of what to do next.
  public let inquiry: String
}
