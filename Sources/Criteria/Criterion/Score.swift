public import Clinical

/// Points that are added up, as in a rating scale or a list of weighted items.
public struct Score: Sendable, Hashable {
  /// One line of a score.
  public enum Item: Sendable, Hashable {
    /// So many points where the condition holds, and none where it does not.
    case points(Int, name: String?, Condition)
    /// An ordinal measure whose own whole number, within the range, is added.
    case measure(Code, ClosedRange<Int>)
  }

  public var items: [Item]

  public init(_ items: [Item]) { self.items = items }

  /// The fewest and the most points that any patient can have.
  public var range: ClosedRange<Int> {
    items.reduce(0...0) { range, item in
      switch item {
      case .points(let points, _, _): range.lowerBound...range.upperBound + points
      case .measure(_, let own):
        range.lowerBound + own.lowerBound...range.upperBound + own.upperBound
      }
    }
  }
}

extension Score.Item {
  /// The conditions that each add points, with the points that each adds.
  ///
  /// A measure adds one point for every step above its lowest that it has reached.
  var steps: [(points: Int, condition: Condition)] {
    switch self {
    case .points(let points, _, let condition): [(points, condition)]
    case .measure(let code, let range):
      range.dropFirst().map { (1, .measure(code, .atLeast(Double($0)))) }
    }
  }

  /// The item with its points, as a page prints it.
  public var printed: String {
    switch self {
    case .points(let points, _, _): "\(points): \(label)"
    case .measure(_, let range): "\(range.lowerBound) to \(range.upperBound): \(label)"
    }
  }

  /// What the item is called in print.
  public var label: String {
    switch self {
    case .points(_, let name, let condition): name ?? condition.prose()
    case .measure(let code, _): Vocabulary.shipped.label(of: code)
    }
  }
}
