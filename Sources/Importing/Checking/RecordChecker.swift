import Clinical
import Diagnostics

/// Asks of every written value whether its attribute can hold it, and keeps those that it can.
///
/// Both formats come through here, so both are judged by the same table in the same words.
struct RecordChecker {
  let form: RecordForm
  /// The day that counts as today.
  let asOf: CalendarDay
  /// The last day on which the patient can have been born.
  var latestBirth: CalendarDay
  var diagnostics: [Diagnostic] = []
  var movements: Set<String> = []

  init(form: RecordForm, asOf: CalendarDay) {
    self.form = form
    self.asOf = asOf
    latestBirth = asOf
  }

  /// The element with the values that were accepted; `nil` when it cannot stand without one that
  /// was not.
  mutating func check(_ written: WrittenElement) -> FormNode? {
    var node = FormNode(written.form.name, at: written.origin)
    var isWhole = true
    for attribute in written.form.scalars {
      guard let value = written.values[attribute.name] else {
        if attribute.isRequired {
          diagnostics.append(.missing(attribute, of: written.form, at: written.origin))
          isWhole = false
        }
        continue
      }
      if let accepted = accept(value, for: attribute, of: written.form) {
        node.fields[attribute.name] = FormNode.Field(value: accepted, place: value.place)
      } else if attribute.isEssential {
        isWhole = false
      }
    }
    if written.form === form.root { noteDate(of: node) }
    for child in written.children {
      if let checked = check(child) { node.children.append(checked) }
    }
    if written.form === form.root { return node }
    return isWhole && follows(&node) ? node : nil
  }

  private mutating func noteDate(of root: FormNode) {
    guard let date: PartialDate = root.value("date") else { return }
    latestBirth = min(asOf, date.latest)
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ attribute: FormAttribute, of form: FormElement, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: "missing-attribute",
      "'\(form.name)' needs '\(attribute.name)'" + attribute.consequence(for: form),
      remedy: "write it, or leave out the element if it was not recorded", at: origin)
  }
}

extension FormAttribute {
  /// What a bad value costs, for the end of a message.
  func consequence(for element: FormElement) -> String {
    isEssential ? "; this '\(element.name)' is left out" : ""
  }
}
