/// What a record lets us say of a condition: met, unmet, or not yet to be said.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case met, unmet, undetermined
}

extension Verdict {
  /// Whether at least `threshold` of `verdicts` are met.
  ///
  /// The other connectives are this one: *all* of n is at least n of them, *any* is at least one.
  public static func atLeast(_ threshold: Int, of verdicts: some Sequence<Verdict>) -> Self {
    var certain = 0
    var possible = 0
    for verdict in verdicts {
      if verdict == .met { certain += 1 }
      if verdict != .unmet { possible += 1 }
    }
    if certain >= threshold { return .met }
    return possible < threshold ? .unmet : .undetermined
  }

  public static prefix func ! (verdict: Self) -> Self {
    switch verdict {
    case .met: .unmet
    case .unmet: .met
    case .undetermined: .undetermined
    }
  }
}
