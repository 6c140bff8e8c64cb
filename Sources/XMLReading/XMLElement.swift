public import Diagnostics

/// An element of an XML document and its place in the input.
///
/// An element is a view into the whole document it belongs to and keeps that document alive.
public struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  private var node: XMLNode { tree.nodes[index] }

  /// The local name, without a prefix.
  public var name: String { node.name }

  /// The URI of the namespace; `nil` when the element is in none.
  public var namespace: String? { node.namespace }

  /// The line and column of the opening angle bracket, and the way to the element from the root.
  ///
  /// The way is of local names, with a position (from one) where siblings share a name:
  /// `record/finding[3]`. Columns count the bytes of the document as UTF-8.
  public var origin: Origin {
    tree.origin(at: node.start, pointer: tree.pointer(to: index))
  }

  /// The same as `origin`, worked out from that of the element that holds this one, which is quicker
  /// on the way down; `nil` when nothing is known of it.
  public func origin(in parent: Origin?) -> Origin {
    guard let pointer = parent?.pointer, index > 0 else { return origin }
    return tree.origin(at: node.start, pointer: pointer + "/" + node.step)
  }

  /// The attributes in the order written, without namespace declarations.
  public var attributes: [XMLAttribute] {
    node.attributes.map { XMLAttribute(tree: tree, element: index, index: $0) }
  }

  /// The elements directly within this one, in their order.
  public var children: [XMLElement] { tree.children(of: index) }

  /// The element that holds this one; `nil` for the root.
  public var parent: XMLElement? {
    index == 0 ? nil : XMLElement(tree: tree, index: node.parent)
  }

  /// The character data directly within this element, put together, as written.
  public var text: String { tree.text(of: index) }

  /// The character data within this element and all that it holds, in the order of the document.
  public var fullText: String { tree.fullText(of: index) }
}

extension XMLElement {
  /// The children of that local name in this element's own namespace.
  public func children(named name: String) -> [XMLElement] {
    children(named: name, in: namespace)
  }

  /// The children of that local name and namespace; `nil` asks for those in no namespace.
  public func children(named name: String, in namespace: String?) -> [XMLElement] {
    tree.children(of: index, named: name, in: namespace)
  }

  /// The first child of that local name in this element's own namespace.
  public func child(named name: String) -> XMLElement? {
    child(named: name, in: namespace)
  }

  /// The first child of that local name and namespace; `nil` asks for one in no namespace.
  public func child(named name: String, in namespace: String?) -> XMLElement? {
    tree.children(of: index, named: name, in: namespace, onlyFirst: true).first
  }

  /// The attribute of that name; one without a prefix is in no namespace.
  public func attribute(named name: String, in namespace: String? = nil) -> XMLAttribute? {
    attributes.first { $0.name == name && $0.namespace == namespace }
  }

  /// The value of the attribute of that name; one without a prefix is in no namespace.
  public subscript(_ name: String, in namespace: String? = nil) -> String? {
    attribute(named: name, in: namespace)?.value
  }
}
