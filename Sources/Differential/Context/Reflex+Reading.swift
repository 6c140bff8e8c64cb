import Clinical

extension Reflex {
  /// Whether the reflex is exaggerated by what was written, whatever it was called.
  ///
  /// Pathologically brisk, or spreading, or grade 4 on a scale that ends at 4 or 5; or grade 3 where
  /// that is brisk, or the word, and the other side is at least a grade less or another sign of the
  /// level goes with it. A number without its scale says nothing, nor does a grade 3 on the NINDS
  /// scale, the upper half of normal (Hallett 1993; Litvan et al. 1996).
  func exaggerated(beside others: [Reflex], withOtherSign hasOtherSign: Bool) -> Presence {
    if descriptor == .notAssessable { return .notAssessable }
    if descriptor == .pathologicallyBrisk || spread == .present { return .present }
    let isSupported =
      hasOtherSign
      || others.contains { $0.tendon == tendon && $0.side != side && exceeds($0) }
    if let grade, let scale, scale.isCounted {
      if grade >= 4 { return .present }
      if grade < 3 { return .absent }
      return isSupported && (scale != .ninds || descriptor == .brisk) ? .present : .notAssessed
    }
    return switch descriptor {
    case .absent, .reduced, .normal: .absent
    // Brisker than average may be normal.
    case .brisk: isSupported ? .present : .notAssessed
    case .pathologicallyBrisk, .notAssessed, .notAssessable, nil: .notAssessed
    }
  }

  /// Whether this reflex is at least a grade above `other`, on the scale both were graded on.
  private func exceeds(_ other: Reflex) -> Bool {
    if let grade, let less = other.grade, scale == other.scale { return grade - less >= 1 }
    guard descriptor == .brisk else { return false }
    return switch other.descriptor {
    case .absent, .reduced, .normal: true
    default: false
    }
  }

  /// Whether the reflex is less than normal, or not there.
  var reduced: Presence {
    switch descriptor {
    case .absent, .reduced: return .present
    case .normal, .brisk, .pathologicallyBrisk: return .absent
    case .notAssessable: return .notAssessable
    case .notAssessed, nil: break
    }
    guard let grade, let scale, scale.isCounted else { return .notAssessed }
    return grade < 2 ? .present : .absent
  }
}

extension Reflex.Scale {
  /// Whether the scale counts up from absent, so that its grades can be read.
  fileprivate var isCounted: Bool {
    switch self {
    case .ninds, .ordinal4, .ordinal5: true
    // What their signs stand for differs from book to book.
    case .plusMinus, .mayo: false
    }
  }
}
