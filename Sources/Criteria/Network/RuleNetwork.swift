/// The grounded conditions of a library as one shared graph, children before parents.
///
/// Equal parts are one node, so a record is weighed against the whole library in one pass.
struct RuleNetwork: Sendable {
  enum Node: Sendable, Hashable {
    case constant(Bool)
    /// The question's answer is one of these cells.
    case atom(question: Int, cells: CellSet)
    case atLeast(Int, [Int])
    case not(Int)
  }

  private(set) var nodes: [Node] = []
  private var indices: [Node: Int] = [:]

  /// The index of `node`, which is added where it is new; constants are folded.
  mutating func index(of node: Node) -> Int {
    let node = folded(node)
    if let index = indices[node] { return index }
    nodes.append(node)
    indices[node] = nodes.count - 1
    return nodes.count - 1
  }

  private func folded(_ node: Node) -> Node {
    switch node {
    case .atLeast(var threshold, let children):
      var open: [Int] = []
      for child in children {
        guard case .constant(let holds) = nodes[child] else {
          open.append(child)
          continue
        }
        if holds { threshold -= 1 }
      }
      if threshold <= 0 { return .constant(true) }
      if open.count < threshold { return .constant(false) }
      return open.count == 1 ? nodes[open[0]] : .atLeast(threshold, open)
    case .not(let child):
      if case .constant(let holds) = nodes[child] { return .constant(!holds) }
      if case .not(let inner) = nodes[child] { return nodes[inner] }
      return node
    case .constant, .atom: return node
    }
  }

  /// The verdict of every node, by Kleene's logic, in one pass.
  func verdicts(_ possible: [CellSet]) -> [Verdict] {
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(nodes.count)
    for node in nodes { verdicts.append(verdict(of: node, possible) { verdicts[$0] }) }
    return verdicts
  }

  func verdict(of node: Node, _ possible: [CellSet], child: (Int) -> Verdict) -> Verdict {
    switch node {
    case .constant(let holds): return holds ? .met : .unmet
    case .atom(let question, let cells):
      if possible[question].isSubset(of: cells) { return .met }
      return possible[question].isDisjoint(with: cells) ? .unmet : .undetermined
    case .atLeast(let threshold, let children):
      return .atLeast(threshold, of: children.lazy.map(child))
    case .not(let inner): return !child(inner)
    }
  }

  /// The nodes that `root` rests on, itself last.
  func cone(of root: Int) -> [Int] {
    var isReached = [Bool](repeating: false, count: root + 1)
    isReached[root] = true
    for index in stride(from: root, through: 0, by: -1) where isReached[index] {
      switch nodes[index] {
      case .atLeast(_, let children): for child in children { isReached[child] = true }
      case .not(let child): isReached[child] = true
      case .constant, .atom: break
      }
    }
    return (0...root).filter { isReached[$0] }
  }
}
