/// The grounded conditions of a library as one shared graph, children before parents.
///
/// Equal parts are one node, so a record is weighed against the whole library in one pass.
struct RuleNetwork: Sendable {
  enum Node: Sendable, Hashable {
    case constant(Bool)
    /// The question's answer is one of these cells.
    case atom(question: Int, cells: CellSet)
    /// The weights of the branches that hold add up to at least the threshold.
    case atLeast(Int, [Branch])
    case not(Int)
  }

  /// A child of a node, and how much it counts.
  struct Branch: Sendable, Hashable {
    var weight = 1
    let node: Int
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

  /// The node that at least `count` of `children` hold.
  mutating func atLeast(_ count: Int, of children: [Int]) -> Int {
    index(of: .atLeast(count, children.map { Branch(node: $0) }))
  }

  private func folded(_ node: Node) -> Node {
    switch node {
    case .atLeast(var threshold, let branches):
      var open: [Branch] = []
      for branch in branches {
        guard case .constant(let holds) = nodes[branch.node] else {
          open.append(branch)
          continue
        }
        if holds { threshold -= branch.weight }
      }
      if threshold <= 0 { return .constant(true) }
      if open.reduce(0, { $0 + $1.weight }) < threshold { return .constant(false) }
      return open.count == 1 ? nodes[open[0].node] : .atLeast(threshold, open)
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
    case .atLeast(let threshold, let branches):
      let sum = sum(of: branches, child: child)
      return sum.lowerBound >= threshold
        ? .met : sum.upperBound < threshold ? .unmet : .undetermined
    case .not(let inner): return !child(inner)
    }
  }

  /// The least and the most that the weights of the branches that hold can add up to.
  func sum(of branches: [Branch], child: (Int) -> Verdict) -> ClosedRange<Int> {
    var certain = 0
    var possible = 0
    for branch in branches {
      let verdict = child(branch.node)
      if verdict == .met { certain += branch.weight }
      if verdict != .unmet { possible += branch.weight }
    }
    return certain...possible
  }

  /// The nodes that `root` rests on, itself last.
  func cone(of root: Int) -> [Int] { cone(of: [root]) }

  /// The nodes that any of `roots` rests on, children before parents.
  func cone(of roots: [Int]) -> [Int] {
    guard let last = roots.max() else { return [] }
    var isReached = [Bool](repeating: false, count: last + 1)
    for root in roots { isReached[root] = true }
    for index in stride(from: last, through: 0, by: -1) where isReached[index] {
      switch nodes[index] {
      case .atLeast(_, let branches): for branch in branches { isReached[branch.node] = true }
      case .not(let child): isReached[child] = true
      case .constant, .atom: break
      }
    }
    return (0...last).filter { isReached[$0] }
  }
}
