import Criteria

extension Condition {
  /// The condition with every part replaced by what `transform` makes of it.
  func mappingParts(_ transform: (Condition) -> Condition) -> Condition {
    switch self {
    case .all(let parts): .all(parts.map(transform))
    case .any(let parts): .any(parts.map(transform))
    case .atLeast(let count, let parts): .atLeast(count, parts.map(transform))
    case .not(let part): .not(transform(part))
    case .regions(let count, let part): .regions(atLeast: count, transform(part))
    case .muscles(let count, let part): .muscles(atLeast: count, transform(part))
    case .nerves(let count, let part): .nerves(atLeast: count, transform(part))
    case .limbs(let count, let part): .limbs(atLeast: count, transform(part))
    case .rostral(let upper, let lower): .rostral(transform(upper), to: transform(lower))
    case .part(let name, let part): .part(name: name, transform(part))
    case .criterion, .finding, .measure, .regionIs, .score: self
    }
  }

  /// The condition with the part of this name replaced wherever it is used, as in the file.
  func replacing(part name: String, with other: Condition) -> Condition {
    if case .part(name, _) = self { return .part(name: name, other) }
    return mappingParts { $0.replacing(part: name, with: other) }
  }

  /// The condition with another score wherever it asks for the points of this one.
  func replacing(_ old: Score, with new: Score) -> Condition {
    if case .score(old, let bounds) = self { return .score(new, bounds) }
    return mappingParts { $0.replacing(old, with: new) }
  }
}
