/// An element of a FHIR resource to be written, in the order in which XML has it.
package struct FHIRNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// A primitive that JSON puts in quotes.
    case text(String)
    /// A number or a truth value, as it is to be written.
    case bare(String)
    case elements([FHIRNode])
    /// A narrative: XHTML with its own root, which JSON holds as a string.
    case markup(String)
    /// A resource of its own within another: `entry.resource`, `contained`.
    case resource(FHIRResource)
  }

  package let name: String
  package let content: Content
  /// Whether JSON has an array of such elements, even where there is one.
  package let isList: Bool

  package init(_ name: String, _ content: Content, isList: Bool = false) {
    self.name = name
    self.content = content
    self.isList = isList
  }
}

/// A FHIR resource to be written.
package struct FHIRResource: Sendable, Hashable {
  package let type: String
  package let elements: [FHIRNode]

  /// Makes a resource; elements that are `nil` are left out.
  package init(_ type: String, _ elements: [FHIRNode?]) {
    self.type = type
    self.elements = elements.compactMap { $0 }
  }
}

extension FHIRNode {
  /// A primitive; `nil` without a value.
  static func text(_ name: String, _ value: String?) -> FHIRNode? {
    value.map { FHIRNode(name, .text($0)) }
  }

  static func number(_ name: String, _ value: Double?) -> FHIRNode? {
    value.map { FHIRNode(name, .bare(DecimalDigits.string($0))) }
  }

  static func boolean(_ name: String, _ value: Bool) -> FHIRNode {
    FHIRNode(name, .bare(value ? "true" : "false"))
  }

  /// A complex element; `nil` when nothing is in it, as FHIR allows no empty ones.
  static func element(_ name: String, _ children: [FHIRNode?]) -> FHIRNode? {
    let children = children.compactMap { $0 }
    return children.isEmpty ? nil : FHIRNode(name, .elements(children))
  }

  /// One of several complex elements of that name.
  static func item(_ name: String, _ children: [FHIRNode?]) -> FHIRNode? {
    let children = children.compactMap { $0 }
    return children.isEmpty ? nil : FHIRNode(name, .elements(children), isList: true)
  }

  static func reference(_ name: String, to url: String?, isList: Bool = false) -> FHIRNode? {
    url.map { FHIRNode(name, .elements([FHIRNode("reference", .text($0))]), isList: isList) }
  }
}
