import Diagnostics

/// A whole XML document, as a flat list of its elements in their order.
///
/// Nothing here nests, so neither a walk nor the end of a tree's life can exhaust the stack.
final class XMLTree: Sendable {
  struct Attribute: Sendable {
    let name: String
    let namespace: String?
    let value: String
  }

  /// The document in UTF-8, and where its lines are.
  let source: XMLSource
  /// Every element, each before those it holds.
  let nodes: [XMLNode]
  let attributes: [Attribute]
  /// All character data in the order of the document.
  let characters: [UInt8]

  init(source: XMLSource, nodes: [XMLNode], attributes: [Attribute], characters: [UInt8]) {
    self.source = source
    self.nodes = nodes
    self.attributes = attributes
    self.characters = characters
  }
}

extension XMLTree {
  func children(of index: Int) -> [XMLElement] {
    var elements: [XMLElement] = []
    var child = index + 1
    while child < nodes[index].next {
      elements.append(XMLElement(tree: self, index: child))
      child = nodes[child].next
    }
    return elements
  }

  /// The first child, or all children, of a name in a namespace.
  func children(
    of index: Int, named name: String, in namespace: String?, onlyFirst: Bool = false
  ) -> [XMLElement] {
    var elements: [XMLElement] = []
    var child = index + 1
    while child < nodes[index].next {
      if nodes[child].name == name, nodes[child].namespace == namespace {
        elements.append(XMLElement(tree: self, index: child))
        if onlyFirst { break }
      }
      child = nodes[child].next
    }
    return elements
  }

  func fullText(of index: Int) -> String {
    String(decoding: characters[nodes[index].text], as: UTF8.self)
  }

  func text(of index: Int) -> String {
    let node = nodes[index]
    guard node.next > index + 1 else { return fullText(of: index) }
    var own: [UInt8] = []
    var start = node.text.lowerBound
    var child = index + 1
    while child < node.next {
      own += characters[start..<nodes[child].text.lowerBound]
      start = nodes[child].text.upperBound
      child = nodes[child].next
    }
    own += characters[start..<node.text.upperBound]
    return String(decoding: own, as: UTF8.self)
  }
}

extension XMLTree {
  func origin(at offset: Int, pointer: String) -> Origin {
    source.origin(at: offset, pointer: pointer)
  }

  func pointer(to index: Int) -> String {
    nodes.pointer(to: index)
  }
}

extension [XMLNode] {
  /// The way from the root to the element at `index`.
  func pointer(to index: Int) -> String {
    var names: [String] = []
    var current = index
    while true {
      let node = self[current]
      names.append(node.step)
      if current == 0 { break }
      current = node.parent
    }
    return names.reversed().joined(separator: "/")
  }
}
