import Clinical
import Diagnostics

extension RecordChecker {
  /// Whether the values of an element go together; what they say of each other is added to it.
  mutating func follows(_ node: inout FormNode) -> Bool {
    switch node.name {
    case "identifier": checkIdentifier(node)
    case "movement": return isNewMovement(node)
    case "power": return isEither("grade", node)
    case "reflex": checkGrade(&node)
    case "measurement": return isEither("value", node) && converts(&node)
    default: break
    }
    return true
  }

  private mutating func checkIdentifier(_ node: FormNode) {
    guard let system: String = node.value("system"), let value: String = node.value("value"),
      system.lowercased() == "nhs-number", !isNHSNumber(value)
    else { return }
    diagnostics.append(.failedCheck(at: node.fields["value"]?.origin ?? node.origin))
  }

  private mutating func isNewMovement(_ node: FormNode) -> Bool {
    guard let id: String = node.value("id") else { return true }
    guard movements.insert(id).inserted else {
      diagnostics.append(.duplicateMovement(at: node.fields["id"]?.origin ?? node.origin))
      return false
    }
    return true
  }

  /// Whether the element has either the value or a state that says why there is none.
  private mutating func isEither(_ name: String, _ node: FormNode) -> Bool {
    guard node.fields[name] != nil, let state = node.fields["state"] else { return true }
    diagnostics.append(.contradiction(name, in: node.name, at: state.origin))
    return false
  }

  private mutating func checkGrade(_ node: inout FormNode) {
    guard let grade: ReflexGrade = node.value("grade"), let field = node.fields["grade"] else {
      return
    }
    guard let scale: Reflex.Scale = node.value("scale") else {
      diagnostics.append(.gradeWithoutScale(at: field.origin))
      return
    }
    guard !scale.grades.contains(grade.grade) else { return }
    diagnostics.append(.gradeOffScale(scale.grades, at: field.origin))
    node.fields["grade"] = nil
  }

  private mutating func converts(_ node: inout FormNode) -> Bool {
    guard let value: Double = node.value("value"), let code: Code = node.value("code"),
      let measure = form.vocabulary.measures[code]
    else { return true }
    guard let unit: String = node.value("unit") else {
      diagnostics.append(.missingUnit(measure.unit, at: node.origin))
      return false
    }
    guard let canonical = form.units.convert(value, from: unit, to: measure) else {
      diagnostics.append(
        .wrongUnit(measure.unit, at: node.fields["unit"]?.origin ?? node.origin))
      return false
    }
    guard measure.possible.contains(canonical) else {
      diagnostics.append(
        .impossibleValue(measure, at: node.fields["value"]?.origin ?? node.origin))
      return false
    }
    node.set(RecordForm.canonicalValue, to: .number(canonical))
    return true
  }
}

/// Whether the last of ten digits is the check digit of the others, modulo 11.
///
/// NHS Data Model and Dictionary, NHS NUMBER. Numbers from 999 on are kept for tests and have valid
/// check digits too.
private func isNHSNumber(_ text: String) -> Bool {
  let digits = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
  guard digits.count == 10, digits.allSatisfy(isDigit) else { return false }
  let numbers = digits.map { Int($0 - UInt8(ascii: "0")) }
  let sum = zip(numbers, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
  return (11 - sum % 11) % 11 == numbers[9]
}

extension Diagnostic {
  fileprivate static func failedCheck(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "identifier-check", "the NHS number fails its check digit",
      remedy: "compare it with its source", at: origin)
  }

  fileprivate static func duplicateMovement(at origin: Origin) -> Self {
    Diagnostic(
      id: "duplicate-movement-id",
      "another movement before this one has the same 'id'; this 'movement' is left out",
      remedy: "give each movement an 'id' of its own", at: origin)
  }

  fileprivate static func contradiction(
    _ name: String, in element: String, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: "contradiction",
      "'state' says that there is no '\(name)', and there is one; this '\(element)' is left out",
      remedy: "keep the one that is right", at: origin)
  }

  fileprivate static func gradeWithoutScale(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "reflex-scale-missing",
      "a grade without its scale cannot show that a reflex is exaggerated",
      remedy: "write the 'scale' the examiner used", at: origin)
  }

  fileprivate static func gradeOffScale(_ range: ClosedRange<Double>, at origin: Origin) -> Self {
    Diagnostic(
      id: "out-of-range",
      "'grade' is not on the scale named, "
        + "which goes from \(decimal(range.lowerBound)) to \(decimal(range.upperBound))",
      remedy: "write the grade and the scale as the examiner did", at: origin)
  }

  fileprivate static func missingUnit(_ unit: String, at origin: Origin) -> Self {
    Diagnostic(
      id: "missing-unit", "a value needs its unit; this 'measurement' is left out",
      remedy: "write the 'unit' the value was recorded in, such as \(unit)", at: origin)
  }

  fileprivate static func impossibleValue(_ measure: Measure, at origin: Origin) -> Self {
    let (least, greatest) = (measure.possible.lowerBound, measure.possible.upperBound)
    let bounds =
      greatest.isFinite
      ? "\(decimal(least)) to \(decimal(greatest)) \(measure.unit)"
      : "\(decimal(least)) \(measure.unit) and above"
    return Diagnostic(
      id: "impossible-value",
      "nobody alive has such a value (\(measure.label): \(bounds)); this 'measurement' is left out",
      remedy: "compare number, sign and unit with the source", at: origin)
  }

  fileprivate static func wrongUnit(_ unit: String, at origin: Origin) -> Self {
    Diagnostic(
      id: "unknown-unit",
      "the unit cannot be converted to that of the measure; this 'measurement' is left out",
      remedy: "write the value in a unit of the same kind as \(unit)", at: origin)
  }
}
