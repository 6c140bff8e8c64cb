import Diagnostics

/// A breach of a schema, by the number libxml2 has for it in `libxml/xmlerror.h`.
///
/// Of its words only names are kept, of the schema or of attributes that are there; the others quote
/// the document.
struct XMLSchemaFault: Sendable {
  /// What was found wanting: an element, by its number in the document, or an attribute of it.
  struct Subject: Sendable, Hashable {
    var element = 0
    var attribute: String?
  }

  var code = 0
  var subject = Subject()
  /// Elements that would have been right here.
  var expected: [String] = []
  /// An attribute that the schema asks for.
  var required: String?
  /// Whether children are missing at the end, and not one is out of place.
  var isIncomplete = false

  /// Whether it says no more than another fault of the same subject.
  var repeatsAnother: Bool { code == 1824 || code == 1825 || code == 1826 }

  func origin(in tree: XMLTree) -> Origin {
    attribute(in: tree)?.origin ?? element(in: tree).origin
  }

  func diagnostic(in tree: XMLTree) -> Diagnostic {
    let remedy = expected.isEmpty ? nil : "expected here: " + expected.joined(separator: ", ")
    return Diagnostic(
      id: "schema",
      message(of: "element '\(element(in: tree).name)'", attribute: attribute(in: tree)?.name),
      remedy: remedy, at: origin(in: tree))
  }

  private func element(in tree: XMLTree) -> XMLElement {
    XMLElement(tree: tree, index: min(subject.element, tree.nodes.count - 1))
  }

  /// The attribute, if the document does have it: a name is taken from nowhere else.
  private func attribute(in tree: XMLTree) -> XMLAttribute? {
    element(in: tree).attributes.first { $0.name == subject.attribute }
  }
}

extension XMLSchemaFault {
  private func message(of element: String, attribute: String?) -> String {
    let value =
      attribute.map { "the value of attribute '\($0)' in \(element)" }
      ?? "the value of \(element)"
    switch code {
    case 1824, 1825, 1826, 1862, 1863: return "\(value) is not of the type the schema asks for"
    case 1829: return "\(value) is not one the schema allows"
    case 1830, 1831, 1832: return "\(value) is too short or too long"
    case 1833, 1834, 1835, 1836: return "\(value) is outside the range allowed"
    case 1837, 1838: return "\(value) has too many digits"
    case 1839: return "\(value) is not in the form the schema asks for"
    case 1840: return "\(value) is not one of those allowed"
    case 1841: return "\(element) has to be empty"
    case 1842: return "\(element) may hold text only"
    case 1843: return "\(element) may hold elements only, and no text"
    case 1844, 1871:
      return isIncomplete
        ? "\(element) lacks an element that it must hold" : "\(element) is not expected here"
    case 1845: return "\(element) is not one a document can begin with"
    case 1861, 1866, 1867:
      return attribute.map { "attribute '\($0)' is not allowed in \(element)" }
        ?? "an attribute is not allowed in \(element)"
    case 1857, 1858, 1864: return "\(value) is not the one the schema fixes"
    case 1865, 1868:
      return required.map { "\(element) lacks the required attribute '\($0)'" }
        ?? "\(element) lacks a required attribute"
    case 1877: return "\(element) breaks a rule of uniqueness or of reference"
    default: return "\(element) does not follow the schema (libxml2 error \(code))"
    }
  }
}

extension XMLSchemaFault {
  /// Keeps the names in libxml2's words.
  ///
  /// They are found in `Element 'a', attribute 'b': The attribute 'b' is required but missing.` and
  /// in `Expected is one of ( {uri}a, b ).` Only of the two faults whose words hold no value are more names taken than the first.
  mutating func takeNames(from text: String) {
    if text.hasPrefix("Element '"), let name = text.between("', attribute '", and: "': ") {
      subject.attribute = name.split(separator: "}").last.map(String.init)
    }
    guard code == 1868 || code == 1871 else { return }
    isIncomplete = text.contains("Missing child element(s)")
    required = text.between("The attribute '", and: "' is required but missing").map(String.init)
    guard let phrase = text.ranges(of: "Expected is").last else { return }
    let names = text[phrase.upperBound...].drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    expected = names.split(separator: ",").map { name in
      let local = name.split(separator: "}").last ?? name
      return "'" + String(local.drop { $0 == " " }.prefix { $0 != " " }) + "'"
    }
  }
}

extension String {
  /// What stands behind the first `opening` and before the next `closing`.
  fileprivate func between(_ opening: String, and closing: String) -> Substring? {
    guard let start = firstRange(of: opening)?.upperBound else { return nil }
    guard let end = self[start...].firstRange(of: closing)?.lowerBound else { return nil }
    return self[start..<end]
  }
}
