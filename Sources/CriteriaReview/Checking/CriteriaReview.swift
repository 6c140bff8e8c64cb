public import Clinical
public import Criteria
public import Diagnostics

/// What is wrong, or worth a second look, in a set of criteria, found without any record.
///
/// Rules that can never fire or always do, categories that none can reach, gaps between bands of a
/// measure, advice against referral to which another rule's referral always belongs, and citations
/// past the date at which they were to be read again.
public struct CriteriaReview: Sendable {
  public let problems: [Diagnostic]
  /// Where one criterion always comes with another, or asks for the same.
  public let overlaps: [Diagnostic]

  /// Looks through every criterion of `library`; `day` is what review dates are compared with.
  public init(_ library: CriteriaLibrary, asOf day: CalendarDay) {
    var problems: [Diagnostic] = []
    var overlaps: [Diagnostic] = []
    for (criterion, notes) in library.notes() {
      for note in notes {
        switch note {
        case .same(let id), .within(let id):
          overlaps.append(.note(note, on: criterion, severity: .note))
          if let other = library[id], criterion.contradicts(other) {
            problems.append(.contradiction(of: id, at: criterion.origin))
          }
        case .neverMet, .alwaysMet, .neverApplies, .unreachableCategory, .large, .tooLarge:
          problems.append(.note(note, on: criterion, severity: .warning))
        case .entailmentsLeftOut: break
        }
      }
      problems += criterion.gaps.map { .gap($0, at: criterion.origin) }
      problems += criterion.unknownReferences(in: library)
      if let review = criterion.source.reviewBy, review.latest < day {
        problems.append(.reviewDue(at: criterion.origin))
      }
    }
    self.problems = problems
    self.overlaps = overlaps
  }
}

extension Criterion {
  /// Whether this one advises against a referral that the other asks for of the same patients.
  fileprivate func contradicts(_ other: Criterion) -> Bool {
    guard referral?.urgency == Urgency.none, let asked = other.referral?.urgency else {
      return false
    }
    return asked > .none
  }

  fileprivate func unknownReferences(in library: CriteriaLibrary) -> [Diagnostic] {
    [("variantOf", variantOf), ("supersedes", supersedes)].compactMap { key, id in
      guard let id, library[id] == nil else { return nil }
      // What was superseded may rightly be gone.
      return key == "supersedes" ? nil : .unknownReference(key, at: origin)
    }
  }
}

extension Diagnostic {
  fileprivate static func note(
    _ note: RuleNote, on criterion: Criterion, severity: Severity
  ) -> Diagnostic {
    let text = note.sentence
    let id =
      switch note {
      case .neverMet, .neverApplies: "never-met"
      case .alwaysMet: "always-met"
      case .unreachableCategory: "unreachable-category"
      case .same, .within: "overlap"
      case .large, .tooLarge, .entailmentsLeftOut: "large-rule"
      }
    return Diagnostic(
      severity, id: id, text.prefix(1).lowercased() + text.dropFirst(), at: criterion.origin)
  }

  fileprivate static func contradiction(of id: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      .warning, id: "contradiction",
      "whoever meets it is advised against the referral that \(id) asks for",
      remedy: "let the condition of one leave out the other's", at: origin)
  }

  fileprivate static func gap(_ gap: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      .warning, id: "gap", "no category holds between two that do: \(gap)",
      remedy: "let the bands meet", at: origin)
  }

  fileprivate static func unknownReference(_ key: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-criterion", "'\(key)' names a criterion that does not exist",
      remedy: "correct the identifier or remove the line", at: origin)
  }

  fileprivate static func reviewDue(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .warning, id: "review-due", "the citation was to be read again by now",
      remedy: "read the source, then set a new 'reviewBy'", at: origin)
  }
}
