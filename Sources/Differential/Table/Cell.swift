/// What one feature says of one phenomenon.
public enum Cell: String, Sendable, Hashable, CaseIterable {
  case required = "D"
  case usual = "P"
  case variable = "V"
  case unusual = "A"
  case incompatible = "X"
  case notApplicable = "N"

  /// Whether the feature carries information about the phenomenon at all.
  public var isInformative: Bool { self != .variable && self != .notApplicable }

  /// Which way the feature speaks when it is present: 1 for, -1 against, 0 neither.
  var reading: Int {
    switch self {
    case .required, .usual: 1
    case .unusual, .incompatible: -1
    case .variable, .notApplicable: 0
    }
  }

  /// Whether the feature, examined and in this state, rules the phenomenon out by definition.
  func excludes(whenPresent isPresent: Bool) -> Bool {
    isPresent ? self == .incompatible : self == .required
  }

  /// The project's weight for a feature in this state; unvalidated, and never printed.
  ///
  /// A reported feature is weighed with `required` read as `usual`: a defining feature counts
  /// double only when somebody examined it.
  func weight(whenPresent isPresent: Bool, examined: Bool) -> Int {
    switch self {
    case .required: isPresent ? (examined ? 2 : 1) : -1
    case .usual: isPresent ? 1 : -1
    case .unusual, .incompatible: isPresent ? -1 : 0
    case .variable, .notApplicable: 0
    }
  }
}
