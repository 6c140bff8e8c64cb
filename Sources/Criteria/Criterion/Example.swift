public import Clinical
public import Diagnostics

/// A worked example of a criterion: documentation and test at once.
public struct Example: Sendable {
  /// What an example says of the urgency.
  public enum Consequence: Sendable, Hashable {
    /// The rule fires at this urgency.
    case raises(Urgency)
    /// The rule cannot be excluded, at this urgency.
    case cannotExclude(Urgency)
    /// It neither fires nor raises.
    case nothing
  }

  public let name: String
  public let record: PatientRecord
  public let expected: Outcome
  public let consequence: Consequence?
  /// Codes that must be among what would settle it.
  public let open: [Code]
  /// What the categories must be narrowed to, and the points left possible, where it says so.
  public let category: Category.Range?
  public let score: ClosedRange<Int>?
  public let origin: Origin

  public init(
    name: String, record: PatientRecord, expected: Outcome, consequence: Consequence?,
    open: [Code], category: Category.Range? = nil, score: ClosedRange<Int>? = nil, origin: Origin
  ) {
    self.name = name
    self.record = record
    self.expected = expected
    self.consequence = consequence
    self.open = open
    self.category = category
    self.score = score
    self.origin = origin
  }

  /// The day on which every example is evaluated.
  public static let asOf = CalendarDay(year: 2026, month: 6, day: 1)
}

extension Example: Hashable {
  public static func == (left: Example, right: Example) -> Bool {
    left.name == right.name && left.record == right.record && left.expected == right.expected
      && left.consequence == right.consequence && left.open == right.open
      && left.category == right.category && left.score == right.score
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(record)
  }
}
