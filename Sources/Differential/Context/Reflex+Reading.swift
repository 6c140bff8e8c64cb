import Clinical

extension Reflex {
  /// Whether the reflex is exaggerated by what was written, whatever it was called.
  ///
  /// Pathologically brisk, or spreading, or grade 4 on a scale that ends at 4 or 5, or grade 3
  /// where that is brisk and a side difference or another sign of the level goes with it. A number
  /// without its scale says nothing, nor does a grade 3 on the NINDS scale, the upper half of
  /// normal (Hallett 1993; Litvan et al. 1996).
  func exaggerated(beside others: [Reflex], withOtherSign hasOtherSign: Bool) -> Presence {
    if descriptor == .pathologicallyBrisk || spread == .present { return .present }
    if let grade, let scale, scale.isCounted {
      if grade >= 4 { return .present }
      if grade >= 3 {
        guard scale != .ninds else { return byDescriptor }
        let differs = others.contains { other in
          other.tendon == tendon && other.scale == scale && other.side != side
            && (other.grade.map { ($0 - grade).magnitude >= 1 } ?? false)
        }
        return differs || hasOtherSign ? .present : .notAssessed
      }
      return .absent
    }
    return byDescriptor
  }

  private var byDescriptor: Presence {
    switch descriptor {
    case .absent, .reduced, .normal: .absent
    case .notAssessable: .notAssessable
    case .pathologicallyBrisk: .present
    // Brisker than average may be normal.
    case .brisk, .notAssessed, nil: .notAssessed
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
