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
  public let origin: Origin

  public init(
    name: String, record: PatientRecord, expected: Outcome, consequence: Consequence?,
    open: [Code], origin: Origin
  ) {
    self.name = name
    self.record = record
    self.expected = expected
    self.consequence = consequence
    self.open = open
    self.origin = origin
  }

  /// The day on which every example is evaluated.
  public static let asOf = CalendarDay(year: 2026, month: 6, day: 1)
}

extension Example: Hashable {
  public static func == (left: Example, right: Example) -> Bool {
    left.name == right.name && left.record == right.record && left.expected == right.expected
      && left.consequence == right.consequence && left.open == right.open
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(record)
  }
}
