import LetterTemplates

extension Wording {
  /// The name of a sign in sentences.
  func name(_ sign: BodySign) -> String { term("bodySign", sign) }

  /// The letters for a sign in the drawing.
  func letter(_ sign: BodySign) -> String { term("bodyLetter", sign) }

  /// The name of a part beside a drawing that shows where it is.
  func label(_ part: BodyPart) -> String { term("bodyLabel", part) }

  func name(_ state: BodyField.State) -> String {
    switch state {
    case .found: self(.bodyFound)
    case .normal: self(.bodyNormal)
    case .partlyAssessed: self(.bodyPartly)
    case .notAssessable: self(.bodyNotAssessable)
    case .notAssessed: self(.notAssessed)
    }
  }

  /// Fields as a reader names them: a pair once.
  func list(_ fields: [BodyField]) -> String {
    let present = Set(fields)
    return BodyPart.allCases.compactMap { part -> String? in
      let isRight = present.contains(BodyField(part: part, isRight: true))
      let isLeft = present.contains(BodyField(part: part, isRight: false))
      let one = term("bodyPart", part)
      switch (isRight, isLeft) {
      case (true, true): return term("bodyParts", part)
      case (true, false): return self(.placeRight, ["place": one])
      case (false, true): return self(.placeLeft, ["place": one])
      case (false, false): return nil
      }
    }.joined(separator: ", ")
  }
}
