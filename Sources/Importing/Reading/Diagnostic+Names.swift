import Diagnostics

extension Diagnostic {
  /// The same problem at another place.
  func moved(to place: Origin) -> Diagnostic {
    Diagnostic(severity, id: id, message, remedy: remedy, at: place)
  }

  /// The same, with its pointer cut before the first name that the form does not know: such a name
  /// may be anything, a patient's included.
  ///
  /// The readers know no form and name the elements and members they were in when they gave up.
  func withoutForeignNames(of root: FormElement) -> Diagnostic {
    guard let pointer = origin.pointer else { return self }
    let parts = pointer.split(separator: "/").prefix { part in
      part.utf8.allSatisfy(isDigit) || root.knows(part.drop { $0 == "@" }.prefix { $0 != "[" })
    }
    let known = (pointer.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return Diagnostic(
      severity, id: id, message, remedy: remedy,
      at: Origin(
        path: origin.path, line: origin.line, column: origin.column,
        pointer: parts.isEmpty ? nil : known))
  }
}

extension FormElement {
  /// Whether a name occurs in the element or in what it holds, in either format.
  fileprivate func knows(_ name: Substring) -> Bool {
    self.name == name || memberName == name || attributes.contains { $0.name == name }
      || (content != nil && name == "text") || children.contains { $0.knows(name) }
  }
}
