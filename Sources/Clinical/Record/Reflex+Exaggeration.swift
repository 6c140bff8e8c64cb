extension Reflex {
  /// Whether a tendon reflex is exaggerated by what was written, whatever it was called.
  ///
  /// Described as pathologically brisk, or spreading, or grade 4 and above on a scale that counts up
  /// from absent; or grade 3, or "brisk", where the other side is at least a grade less or another
  /// upper motor neuron sign stands at that level. A bare 3 says nothing: on the NINDS scale it is
  /// the upper half of normal (Hallett 1993; Litvan et al., 1996). Nor does a number without its
  /// scale.
  ///
  /// `others` are the reflexes of the same examination.
  public func exaggeration(
    beside others: [Reflex], withOtherSign hasOtherSign: @autoclosure () -> Bool
  ) -> Presence {
    if descriptor == .notAssessable { return .notAssessable }
    if spread == .present || descriptor == .pathologicallyBrisk { return .present }
    let isBrisk: Bool
    if let grade, let scale, scale.isCounted {
      if grade >= 4 { return .present }
      if grade < 3 { return .absent }
      isBrisk = true
    } else {
      switch descriptor {
      case .absent, .reduced, .normal: return .absent
      case .brisk: isBrisk = true
      case .pathologicallyBrisk, .notAssessed, .notAssessable, nil: isBrisk = false
      }
    }
    guard isBrisk else { return .notAssessed }
    let exceedsOtherSide = others.contains {
      $0.tendon == tendon && $0.side != side && exceeds($0)
    }
    return exceedsOtherSide || hasOtherSign() ? .present : .notAssessed
  }

  /// Whether this reflex is at least a grade above `other`, by the scale both were graded on.
  private func exceeds(_ other: Reflex) -> Bool {
    if let grade, let less = other.grade, scale == other.scale { return grade - less >= 1 }
    guard descriptor == .brisk else { return false }
    return switch other.descriptor {
    case .absent, .reduced, .normal: true
    default: false
    }
  }
}

extension Reflex.Scale {
  /// Whether the scale counts up from absent, so that its grades can be read.
  public var isCounted: Bool {
    switch self {
    case .ninds, .ordinal4, .ordinal5: true
    // What their signs stand for differs from book to book.
    case .plusMinus, .mayo: false
    }
  }
}
