import Diagnostics

/// A tree in the making, as the parser tells of one element after the other.
final class XMLTreeBuilder {
  let source: XMLSource
  private let outline: XMLOutline
  private(set) var nodes: [XMLNode] = []
  private var attributes: [XMLTree.Attribute] = []
  private var characters: [UInt8] = []
  private(set) var problems: [Diagnostic] = []
  /// The elements that are open, the root first.
  private var open: [Int] = []

  init(source: XMLSource, outline: XMLOutline) {
    self.source = source
    self.outline = outline
  }

  var hasProblems: Bool { !problems.isEmpty }

  /// The tree, once the parser has come to a good end.
  func tree() throws(Rejection) -> XMLTree {
    if let rejection = Rejection(problems) { throw rejection }
    guard !nodes.isEmpty, open.isEmpty else { throw Rejection(.unreadable(at: here)) }
    return XMLTree(source: source, nodes: nodes, attributes: attributes, characters: characters)
  }
}

extension XMLTreeBuilder {
  /// Begins an element, whose attributes are added next.
  func start(_ name: String, namespace: String?) {
    let index = nodes.count
    nodes.append(
      XMLNode(
        name: name, namespace: namespace, start: startOfElement(index),
        attributes: attributes.count..<attributes.count, text: characters.count..<characters.count,
        parent: open.last ?? 0, next: index + 1, position: 1))
    open.append(index)
  }

  /// Adds an attribute to the element that was begun last.
  func add(_ attribute: XMLTree.Attribute) {
    attributes.append(attribute)
    let first = nodes[nodes.count - 1].attributes.lowerBound
    nodes[nodes.count - 1].attributes = first..<attributes.count
  }

  func end() {
    guard let index = open.popLast() else { return }
    nodes[index].next = nodes.count
    nodes[index].text = nodes[index].text.lowerBound..<characters.count
    numberChildren(of: index, through: nil)
  }

  /// Counts the children of each name; `last` is one that is still open.
  private func numberChildren(of parent: Int, through last: Int?) {
    var children: [Int] = []
    var child = parent + 1
    while child < nodes.count {
      children.append(child)
      if child == last { break }
      child = nodes[child].next
    }
    guard children.count > 1 else { return }
    var latest: [String: Int] = [:]
    let isMany = children.count > 16
    for (count, child) in children.enumerated() {
      let name = nodes[child].name
      let before =
        isMany
        ? latest.updateValue(child, forKey: name)
        : children[..<count].last { nodes[$0].name == name }
      guard let before else { continue }
      nodes[before].hasNamesake = true
      nodes[child].hasNamesake = true
      nodes[child].position = nodes[before].position + 1
    }
  }

  func add(_ text: some Sequence<UInt8>) {
    characters.append(contentsOf: text)
  }

  /// Notes a fault the parser found on `line`, in the element that is open.
  func note(_ fault: XMLFault, line: Int) {
    guard problems.count < XMLReader.listed else { return }
    var origin = here
    if fault.isOfStartTag {
      origin = source.origin(at: startOfElement(nodes.count), pointer: here.pointer)
    } else if line > 0 {
      origin = Origin(path: source.path, line: line, pointer: here.pointer)
    }
    problems.append(fault.diagnostic(at: origin))
  }

  func noteDoctype() {
    problems.append(.doctype(at: here))
  }

  private var here: Origin {
    guard let index = open.last else { return Origin(path: source.path) }
    for (parent, child) in zip(open, open.dropFirst()) {
      numberChildren(of: parent, through: child)
    }
    return source.origin(at: nodes[index].start, pointer: nodes.pointer(to: index))
  }

  /// The outline knows every element that a well-formed document has.
  private func startOfElement(_ index: Int) -> Int {
    index < outline.starts.count ? outline.starts[index] : outline.starts.last ?? 0
  }
}

extension Diagnostic {
  fileprivate static func unreadable(at origin: Origin) -> Self {
    Diagnostic(id: "not-well-formed", "this is not a well-formed XML document", at: origin)
  }
}
