import Clinical

/// A part of the body on one side.
struct BodyField: Hashable {
  enum State {
    /// At least one sign was found.
    case found
    /// Every sign of the part was looked for, and none found.
    case normal
    /// Some signs were looked for, or some muscles looked at, and nothing found.
    case partlyAssessed
    case notAssessable
    /// Nothing is recorded of any sign.
    case notAssessed
  }

  let part: BodyPart
  let isRight: Bool

  static let all = BodyPart.allCases.flatMap { part in
    [BodyField(part: part, isRight: true), BodyField(part: part, isRight: false)]
  }
}
