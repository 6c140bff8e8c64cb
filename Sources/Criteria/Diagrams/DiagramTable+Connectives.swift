extension DiagramTable {
  mutating func not(_ node: Node) -> Node { choice(node, Self.no, Self.yes) }

  mutating func both(_ left: Node, _ right: Node) -> Node { choice(left, right, Self.no) }

  mutating func either(_ left: Node, _ right: Node) -> Node { choice(left, Self.yes, right) }

  /// Where `left` is met and `right` is not, or the other way round.
  mutating func difference(_ left: Node, _ right: Node) -> Node { choice(left, not(right), right) }

  /// That the weights of the branches that are met add up to at least `threshold`.
  ///
  /// The branches are added from the latest level to the earliest, so that each only goes on top.
  mutating func atLeast(_ threshold: Int, of branches: [(weight: Int, node: Node)]) -> Node {
    guard threshold > 0 else { return Self.yes }
    let ordered = branches.enumerated().sorted { left, right in
      let leftLevel = levels[Int(left.element.node)]
      let rightLevel = levels[Int(right.element.node)]
      return leftLevel != rightLevel ? leftLevel > rightLevel : left.offset > right.offset
    }.map(\.element)
    var toCome = ordered.reduce(0) { $0 + $1.weight }
    // At each number: that the branches so far add up to at least that.
    var reached = [Node](repeating: Self.no, count: threshold + 1)
    reached[0] = Self.yes
    for branch in ordered where branch.weight > 0 {
      toCome -= branch.weight
      for needed in stride(from: threshold, through: max(1, threshold - toCome), by: -1) {
        reached[needed] = choice(
          branch.node, reached[max(0, needed - branch.weight)], reached[needed])
      }
    }
    return reached[threshold]
  }

  /// `node` where `constraint` allows it, and impossible elsewhere.
  mutating func node(_ node: Node, where constraint: Node) -> Node {
    choice(constraint, node, Self.impossible)
  }

  /// What `node` says whatever is answered at some levels: `wanted` only where every answer that
  /// can be true there leads to it.
  ///
  /// `open` gives the cells of a level that are still possible, and `nil` where it is kept.
  mutating func forAll(
    _ node: Node, toward wanted: Node, open: (Int) -> CellSet?, memo: inout [Node: Node]
  ) -> Node {
    guard node >= Self.terminals else { return node }
    if let known = memo[node] { return known }
    let level = Int(levels[Int(node)])
    let children = (0..<widths[level]).map { cell in
      forAll(child(of: node, at: cell), toward: wanted, open: open, memo: &memo)
    }
    let result: Node
    if let cells = open(level) {
      result = cells.cells.reduce(Self.impossible) { sofar, cell in
        var pairs: [[Node]: Node] = [:]
        return agreement(of: sofar, children[cell], on: wanted, memo: &pairs)
      }
    } else {
      result = self.node(at: level, children)
    }
    memo[node] = result
    return result
  }

  /// `wanted` where both say so; what is impossible on one side is left to the other.
  private mutating func agreement(
    of left: Node, _ right: Node, on wanted: Node, memo: inout [[Node]: Node]
  ) -> Node {
    let opposed = wanted == Self.yes ? Self.no : Self.yes
    if left == right || right == Self.impossible { return left }
    if left == Self.impossible { return right }
    if left == opposed || right == opposed { return opposed }
    if let known = memo[[left, right]] { return known }
    let level = Int(min(levels[Int(left)], levels[Int(right)]))
    let children = (0..<widths[level]).map { cell in
      let first = Int(levels[Int(left)]) == level ? child(of: left, at: cell) : left
      let second = Int(levels[Int(right)]) == level ? child(of: right, at: cell) : right
      return agreement(of: first, second, on: wanted, memo: &memo)
    }
    let result = node(at: level, children)
    memo[[left, right]] = result
    return result
  }
}
