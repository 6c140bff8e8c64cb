import Diagnostics
import Yams

/// A node of a criterion file, with the file it stands in.
struct CriterionNode {
  let node: Yams.Node
  let path: String

  var origin: Origin {
    Origin(path: path, line: node.mark?.line, column: node.mark?.column)
  }

  var text: String? { node.scalar?.string }

  var items: [CriterionNode]? {
    node.sequence.map { $0.map { CriterionNode(node: $0, path: path) } }
  }

  /// The members of a mapping, in the order of the file.
  var members: [(key: CriterionNode, value: CriterionNode)]? {
    node.mapping.map { mapping in
      mapping.map {
        (CriterionNode(node: $0.key, path: path), CriterionNode(node: $0.value, path: path))
      }
    }
  }

  subscript(key: String) -> CriterionNode? {
    members?.first { $0.key.text == key }?.value
  }

  /// Anchors, wherever they stand: what is shared out of sight cannot be reviewed.
  var anchors: [CriterionNode] {
    if node.anchor != nil { return [self] }
    let inner = (items ?? []) + (members ?? []).flatMap { [$0.key, $0.value] }
    return inner.flatMap(\.anchors)
  }
}
