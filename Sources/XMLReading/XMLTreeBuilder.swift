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
  private var open: [Frame] = []

  private struct Frame {
    let index: Int
    /// The last child of each name.
    var children: [String: Int] = [:]
  }

  init(source: XMLSource, outline: XMLOutline) {
    self.source = source
    self.outline = outline
  }

  /// The tree, once the parser has come to a good end.
  func tree() throws(Rejection) -> XMLTree {
    if let rejection = Rejection(problems) { throw rejection }
    guard !nodes.isEmpty, open.isEmpty else { throw Rejection(.unreadable(at: here)) }
    return XMLTree(source: source, nodes: nodes, attributes: attributes, characters: characters)
  }
}

extension XMLTreeBuilder {
  func start(_ name: String, namespace: String?, attributes own: [XMLTree.Attribute]) {
    let index = nodes.count
    let last = open.isEmpty ? nil : open[open.count - 1].children.updateValue(index, forKey: name)
    var node = XMLNode(
      name: name, namespace: namespace, start: startOfElement(index),
      attributes: attributes.count..<attributes.count + own.count,
      text: characters.count..<characters.count, parent: open.last?.index ?? 0, next: index + 1,
      position: 1)
    if let last {
      nodes[last].hasNamesake = true
      node.hasNamesake = true
      node.position = nodes[last].position + 1
    }
    attributes += own
    nodes.append(node)
    open.append(Frame(index: index))
  }

  func end() {
    guard let frame = open.popLast() else { return }
    nodes[frame.index].next = nodes.count
    nodes[frame.index].text = nodes[frame.index].text.lowerBound..<characters.count
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
    guard let index = open.last?.index else { return Origin(path: source.path) }
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
