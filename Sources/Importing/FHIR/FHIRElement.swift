import Diagnostics
import JSONReading
import XMLReading

/// An element of a FHIR resource, whether JSON or XML says it.
///
/// A view into the document: nothing is copied. What JSON splits into a value and a member with an
/// underscore is one element here, as it is in XML.
struct FHIRElement: Sendable {
  private enum Source: Sendable {
    /// The value, what JSON says of it beside, and the object that holds both.
    case json(JSONValue?, extras: JSONValue?, holder: JSONValue?)
    case xml(XMLElement)
  }

  static let namespace = "http://hl7.org/fhir"

  private let source: Source

  init(_ value: JSONValue) {
    source = .json(value, extras: nil, holder: nil)
  }

  init(_ element: XMLElement) {
    source = .xml(element)
  }

  private init(_ value: JSONValue?, extras: JSONValue?, in holder: JSONValue?) {
    source = .json(value, extras: extras, holder: holder)
  }

  /// Where it stands; worked out when it is asked for.
  var origin: Origin {
    switch source {
    case .json(let value, let extras, let holder):
      (value ?? extras ?? holder)?.origin ?? Origin(path: "-")
    case .xml(let element): element.origin
    }
  }
}

extension FHIRElement {
  /// The elements of that name directly within this one, in their order.
  func all(_ name: String) -> [FHIRElement] {
    switch source {
    case .xml(let element):
      return Self.children(of: element, named: name).map { FHIRElement($0) }
    case .json(let value, let extras, _):
      let values = Self.list(value?[name] ?? extras?[name])
      let more = Self.list(value?["_" + name])
      return (0..<max(values.count, more.count)).map { index in
        let one = index < values.count ? values[index] : nil
        let extra = index < more.count ? more[index] : nil
        return FHIRElement(
          one.flatMap { $0.isNull ? nil : $0 }, extras: extra, in: value ?? extras)
      }
    }
  }

  subscript(_ name: String) -> FHIRElement? {
    switch source {
    case .xml(let element):
      guard name != "div" else { return all(name).first }
      return element.child(named: name, in: Self.namespace).map { FHIRElement($0) }
    case .json(let value, let extras, _):
      let found = value?[name] ?? extras?[name]
      let more = value?["_" + name]
      guard found != nil || more != nil else { return nil }
      let isPlain = [found, more].allSatisfy { $0?.kind != .array && $0?.kind != .null }
      return isPlain ? FHIRElement(found, extras: more, in: value ?? extras) : all(name).first
    }
  }

  /// Narratives are in the namespace of XHTML, or in whichever their writer has left them.
  private static func children(of element: XMLElement, named name: String) -> [XMLElement] {
    name == "div"
      ? element.children.filter { $0.name == name }
      : element.children(named: name, in: namespace)
  }

  /// The element at the end of a way of first elements.
  func at(_ names: String...) -> FHIRElement? {
    var element: FHIRElement? = self
    for name in names { element = element?[name] }
    return element
  }

  /// The value of a primitive, as written; `nil` when it has none or is empty.
  var value: String? {
    let text: String? =
      switch source {
      case .xml(let element): element["value"]
      case .json(let value, _, _):
        value?.string ?? value?.number?.text ?? value?.boolean.map { $0 ? "true" : "false" }
      }
    return text.map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The URL of an extension, which XML has as an attribute.
  var url: String? {
    if case .xml(let element) = source { return element["url"] }
    return self["url"]?.value
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    guard let value else { return [] }
    return value.elements ?? [value]
  }
}

extension FHIRElement {
  /// The resource that an `entry.resource` or `contained` holds, or that this is.
  var resource: FHIRElement? {
    switch source {
    case .json: resourceType == nil ? nil : self
    case .xml(let element):
      element.children.first { $0.namespace == Self.namespace }.map { FHIRElement($0) }
    }
  }

  /// The type of the resource that this element is; in XML it is the element's name.
  var resourceType: String? {
    switch source {
    case .json(let value, _, _): value?["resourceType"]?.string
    case .xml(let element): element.name
    }
  }

  /// The markup of a narrative in JSON, and its text in XML, where the parser has read the markup.
  var markup: (text: String, isMarkup: Bool, hasScript: Bool)? {
    switch source {
    case .json(let value, _, _): value?.string.map { ($0, true, Markup.hasScript($0)) }
    case .xml(let element): (element.fullText, false, element.hasScript)
    }
  }
}

extension XMLElement {
  fileprivate var hasScript: Bool {
    var open = [self]
    while let next = open.popLast() {
      if Markup.active.contains(next.name.lowercased()) { return true }
      if next.attributes.contains(where: { $0.name.lowercased().hasPrefix("on") }) { return true }
      open += next.children
    }
    return false
  }
}
