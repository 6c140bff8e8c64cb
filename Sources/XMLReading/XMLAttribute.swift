public import Diagnostics

/// An attribute of an element and its place in the input.
public struct XMLAttribute: Sendable {
  let tree: XMLTree
  let element: Int
  let index: Int

  /// The local name, without a prefix.
  public var name: String { tree.attributes[index].name }

  /// The URI of the namespace; `nil` for an attribute without a prefix.
  public var namespace: String? { tree.attributes[index].namespace }

  /// The value with references resolved and white space normalised.
  public var value: String { tree.attributes[index].value }

  /// The line and column of the attribute's name, and the way to it: `record/finding[3]/@side`.
  public var origin: Origin {
    let position = index - tree.nodes[element].attributes.lowerBound
    return tree.origin(
      at: tree.startOfAttribute(position, of: element),
      pointer: tree.pointer(to: element) + "/@" + name)
  }
}
