import Clinical

/// The grade of a reflex as forms write it: `-4` to `5`, and `3+` for 3.
///
/// The plus of "3+" belongs to no scale; without one, a grade of 3 is not hyperreflexia.
struct ReflexGrade: FormScalar {
  let grade: Double

  static let words = (-4...5).map(String.init) + (1...4).map { "\($0)+" }

  init(_ grade: Double) { self.grade = grade }

  init?(formValue: FormValue) {
    guard case .text(let text) = formValue, Self.words.contains(text),
      let grade = Double(text.hasSuffix("+") ? String(text.dropLast()) : text)
    else { return nil }
    self.grade = grade
  }

  var formValue: FormValue { .text(decimal(grade)) }
}

extension Reflex {
  var writtenGrade: ReflexGrade? {
    get { grade.map { ReflexGrade($0) } }
    set { grade = newValue?.grade }
  }
}

extension Reflex.Scale {
  /// The lowest and the highest grade of the scale.
  var grades: ClosedRange<Double> {
    switch self {
    case .ninds, .ordinal4, .plusMinus: 0...4
    case .ordinal5: 0...5
    case .mayo: -4...4
    }
  }
}
