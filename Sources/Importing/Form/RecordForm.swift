import Clinical

/// The project's own form for a patient's record, in XML and in JSON, described once.
///
/// The same table validates both formats, makes both schemas, and reads and writes records.
public struct RecordForm: Sendable {
  /// The namespace of the XML form, and the `$type` of the JSON form.
  public static let namespace = "urn:fascicle:record:1"
  public static let version = "1"
  /// The form with the codes that the project ships.
  public static let shipped = RecordForm(
    vocabulary: .shipped, anatomy: .shipped, units: .shipped)

  /// The field in which a checked measurement holds its value in the unit of its measure.
  static let canonicalValue = "(canonical)"

  package let root: FormElement
  let lists: CodeLists
  let vocabulary: Vocabulary
  let units: Units

  init(vocabulary: Vocabulary, anatomy: Anatomy, units: Units) {
    root = Forms.record.element
    lists = CodeLists(vocabulary: vocabulary, anatomy: anatomy, units: units)
    self.vocabulary = vocabulary
    self.units = units
  }

  /// The codes that a list of the form has.
  package func codes(in list: CodeList) -> [String] { lists.sorted(list) }
}
