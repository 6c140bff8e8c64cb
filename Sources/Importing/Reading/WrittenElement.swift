import Diagnostics

/// An element of the form as one of the formats writes it, with what the form does not know left
/// out.
struct WrittenElement: Sendable {
  let form: FormElement
  let origin: Origin
  /// By the names of attributes; the character content is `text`.
  var values = FormFields<WrittenValue>()
  var children: [WrittenElement] = []
}
