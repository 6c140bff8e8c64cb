import Clinical

/// What the body diagram says, in one language.
struct BodyDiagramWords: Sendable {
  let heading: String
  let alternative: String
  let caption: String
  let front: String
  let back: String
  let right: String
  let left: String
  let found: String
  let normal: String
  let partly: String
  let notAssessable: String
  let notAssessed: String
  let unplaced: String
  let signs: [BodySign: String]
  /// The name of a part alone, and of both parts together.
  let parts: [BodyPart: (one: String, both: String)]

  /// Shorter names, for a drawing that shows on which side of the body a part is.
  let labels: [BodyPart: String]

  static let english = BodyDiagramWords(
    heading: "Signs by region",
    alternative: "Body diagram, front and back, of signs found on examination",
    caption: "Signs found on examination. What is hatched was not assessed and may not be read as"
      + " normal; what the patient reports is not drawn.",
    front: "Front", back: "Back", right: "right", left: "left", found: "Found",
    normal: "Examined, nothing found", partly: "Partly examined, nothing found",
    notAssessable: "Not assessable", notAssessed: "NOT ASSESSED",
    unplaced: "Found, but side or site not recorded",
    signs: [
      .fasciculation: "fasciculation", .wasting: "wasting", .weakness: "weakness",
      .tone: "raised tone", .reflexRaised: "raised reflex", .reflexReduced: "reduced reflex",
      .clonus: "clonus",
    ],
    parts: [
      .face: ("face", "face"), .neck: ("neck", "neck"), .shoulder: ("shoulder", "shoulders"),
      .upperArm: ("front of upper arm", "fronts of upper arms"),
      .backOfArm: ("back of upper arm", "backs of upper arms"),
      .forearm: ("front of forearm", "fronts of forearms"),
      .backOfForearm: ("back of forearm", "backs of forearms"), .hand: ("hand", "hands"),
      .chest: ("chest", "chest"), .abdomen: ("abdomen", "abdomen"), .back: ("back", "back"),
      .buttock: ("buttock", "buttocks"), .thigh: ("front of thigh", "fronts of thighs"),
      .backOfThigh: ("back of thigh", "backs of thighs"), .shin: ("shin", "shins"),
      .calf: ("calf", "calves"), .foot: ("foot", "feet"),
    ],
    labels: [
      .upperArm: "upper arm", .backOfArm: "upper arm", .forearm: "forearm",
      .backOfForearm: "forearm", .thigh: "thigh", .backOfThigh: "thigh",
    ])

  func name(_ part: BodyPart) -> String { parts[part]?.one ?? part.rawValue }

  /// The name of a part beside the drawing.
  func label(_ part: BodyPart) -> String { labels[part] ?? name(part) }

  /// Fields as a reader names them: a pair once.
  func list(_ fields: [BodyField]) -> String {
    let present = Set(fields)
    return BodyPart.allCases.compactMap { part -> String? in
      let isRight = present.contains(BodyField(part: part, isRight: true))
      let isLeft = present.contains(BodyField(part: part, isRight: false))
      switch (isRight, isLeft) {
      case (true, true): return parts[part]?.both ?? part.rawValue
      case (true, false): return right + " " + name(part)
      case (false, true): return left + " " + name(part)
      case (false, false): return nil
      }
    }.joined(separator: ", ")
  }
}
