import Clinical

/// What an attribute of the record form can hold.
package enum FormType: Sendable, Hashable {
  /// Any text that is not blank.
  case text
  /// A reference of 1 to 64 letters, digits and `. _ : / -`.
  case reference
  /// One fixed word.
  case constant(String)
  /// One of the words of a named list.
  case words(String, [String])
  case code(CodeList)
  /// A date of which the day, or the day and the month, may be unknown.
  case date
  /// The date of birth: as a date, and not in the future.
  case birthDate
  /// A time of day, `HH:MM`.
  case time
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)

  static func words<Words>(_ name: String, _ type: Words.Type) -> FormType
  where Words: CaseIterable & RawRepresentable, Words.RawValue == String {
    .words(name, type.allCases.map(\.rawValue))
  }
}

extension FormType {
  static let state = words("state", Presence.self)
  /// The two silences: what a grade or a number that was not taken can say of itself.
  static let silence = words(
    "silence", [Presence.notAssessed, .notAssessable].map(\.rawValue))
  static let side = words("side", Side.self)
  static let source = words("source", Observer.self)
  static let tempo = words("tempo", Tempo.self)
  static let course = words("course", Course.self)
  static let distribution = words("distribution", Distribution.self)
  static let elicitation = words("elicitation", Elicitation.self)
  static let site = code(.site)

  /// Whether a value says where on the body something is.
  var isPlace: Bool { self == .site || self == .side || self == .code(.muscle) }
}
