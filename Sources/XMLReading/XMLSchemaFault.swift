import Diagnostics

/// A breach of a schema, by the number libxml2 has for it in `libxml/xmlerror.h`.
///
/// Of its words only those are kept that come from the schema; the others quote the document.
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
    let element = XMLElement(
      tree: tree, index: min(max(0, subject.element), tree.nodes.count - 1))
    guard let name = subject.attribute else { return element.origin }
    return element.attributes.first { $0.name == name }?.origin ?? element.origin
  }

  func diagnostic(in tree: XMLTree) -> Diagnostic {
    let index = min(max(0, subject.element), tree.nodes.count - 1)
    let element = "element '\(tree.nodes[index].name)'"
    let remedy = expected.isEmpty ? nil : "expected here: " + expected.joined(separator: ", ")
    return Diagnostic(
      id: "schema", message(of: element), remedy: remedy, at: origin(in: tree))
  }
}

extension XMLSchemaFault {
  private func message(of element: String) -> String {
    let value = subject.attribute.map { "the value of attribute '\($0)' in \(element)" }
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
      return subject.attribute.map { "attribute '\($0)' is not allowed in \(element)" }
        ?? "an attribute is not allowed in \(element)"
    case 1864, 1858, 1857: return "\(value) is not the one the schema fixes"
    case 1865, 1868:
      return required.map { "\(element) lacks the required attribute '\($0)'" }
        ?? "\(element) lacks a required attribute"
    case 1877: return "\(element) breaks a rule of uniqueness or of reference"
    default: return "\(element) does not follow the schema (libxml2 error \(code))"
    }
  }
}

extension XMLSchemaFault {
  /// Whether libxml2's words for it hold names of the schema and no value of the document.
  var mayQuoteSchema: Bool { code == 1868 || code == 1871 }

  /// Keeps the names that are the schema's, in words such as `Expected is one of ( {uri}a, b ).`
  /// or `The attribute 'a' is required but missing.`
  mutating func takeNames(from text: String) {
    isIncomplete = text.contains("Missing child element(s)")
    if let phrase = text.ranges(of: "Expected is").last {
      let names = text[phrase.upperBound...].drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
      expected = names.split(separator: ",").map { name in
        let local = name.split(separator: "}").last ?? name
        return "'" + String(local.drop { $0 == " " }.prefix { $0 != " " }) + "'"
      }
    }
    if let phrase = text.firstRange(of: "The attribute '"),
      let end = text.firstRange(of: "' is required but missing"),
      phrase.upperBound < end.lowerBound
    {
      required = String(text[phrase.upperBound..<end.lowerBound])
    }
  }
}
