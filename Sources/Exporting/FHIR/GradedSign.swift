import Clinical

/// A sign that was examined by a grade or a scale, in the words of that scale.
struct GradedSign {
  enum Kind: String {
    case power, reflex, tone

    /// What the observation is called.
    var words: String {
      switch self {
      case .power: "Power (Medical Research Council scale)"
      case .reflex: "Tendon reflex"
      case .tone: "Tone"
      }
    }
  }

  let kind: Kind
  /// `nil` where it was not assessed; then `presence` says which of the two silences it is.
  let value: String?
  let presence: Presence
  let site: Code?
  let tendon: String?
  let side: Side?
  let reason: String?
  let date: PartialDate?
  let provenance: Provenance
}

extension Examination {
  /// The signs that are graded rather than present or absent.
  var gradedSigns: [GradedSign] {
    power.map(graded) + reflexes.map(graded) + tone.map(graded)
  }

  private func graded(_ power: Power) -> GradedSign {
    GradedSign(
      kind: .power, value: power.grade?.rawValue, presence: power.presence, site: power.site,
      tendon: nil, side: power.side, reason: power.reason, date: date,
      provenance: power.provenance)
  }

  private func graded(_ reflex: Reflex) -> GradedSign {
    let isSilent = reflex.descriptor == .notAssessed || reflex.descriptor == .notAssessable
    let grade = reflex.grade.map {
      "grade " + DecimalDigits.string($0) + " (\(reflex.scale?.rawValue ?? "scale not stated"))"
    }
    let spread = reflex.spread == .present ? "spread to other muscles" : nil
    let words = [grade, isSilent ? nil : reflex.descriptor?.rawValue, spread].compactMap(\.self)
    return GradedSign(
      kind: .reflex, value: words.isEmpty ? nil : words.joined(separator: ", "),
      presence: reflex.descriptor == .notAssessable ? .notAssessable : .notAssessed, site: nil,
      tendon: reflex.tendon.rawValue, side: reflex.side, reason: reflex.reason, date: date,
      provenance: reflex.provenance)
  }

  private func graded(_ tone: Tone) -> GradedSign {
    let isSilent = tone.kind == .notAssessed || tone.kind == .notAssessable
    let words = [
      isSilent ? nil : tone.kind?.rawValue,
      tone.ashworth.map { "Modified Ashworth " + $0.rawValue },
      tone.tardieu.map { "Tardieu quality \($0)" },
    ].compactMap(\.self)
    return GradedSign(
      kind: .tone, value: words.isEmpty ? nil : words.joined(separator: ", "),
      presence: tone.kind == .notAssessable ? .notAssessable : .notAssessed, site: tone.site,
      tendon: nil, side: tone.side, reason: tone.reason, date: date, provenance: tone.provenance)
  }
}
