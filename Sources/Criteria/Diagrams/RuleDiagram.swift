/// The decision diagram of one condition by itself, parents before their children.
///
/// A pass over it is a loop over flat arrays.
struct RuleDiagram: Sendable {
  /// The questions on which the condition depends, in the order in which it asks them.
  let questions: [Int]
  /// The cells that each question has.
  let widths: [Int]
  /// For each inner node the place of its question in `questions`.
  let askedAt: [Int32]
  let starts: [Int32]
  /// A terminal, or the place of an inner node after the terminals.
  let edges: [Int32]
  let root: Int32
  /// For each question where its cells begin among the cells of all.
  let firstCells: [Int]
  /// For each question how much each of its cells speaks for the condition; empty where no single
  /// answer is best in every place that asks it.
  let ranks: [[Int]]
  /// For each question whether its answer has to do with that of another by definition.
  let isEntailed: [Bool]

  /// How many questions are asked somewhere on the way to a verdict.
  var nodeCount: Int { askedAt.count }

  init(
    _ table: DiagramTable, root: DiagramTable.Node, order: QuestionOrder, leanings: [Int: [Int]],
    entailed: Set<Int> = []
  ) {
    let nodes = table.nodes(under: root)
    var levels: [Int] = []
    var places: [DiagramTable.Node: Int32] = [:]
    for (place, node) in nodes.enumerated() {
      places[node] = Int32(place + DiagramTable.terminals)
      let level = Int(table.levels[Int(node)])
      if levels.last != level { levels.append(level) }
    }
    var askedAt: [Int32] = []
    var starts: [Int32] = []
    var edges: [Int32] = []
    var asked = -1
    for node in nodes {
      let level = Int(table.levels[Int(node)])
      if asked < 0 || levels[asked] != level { asked += 1 }
      askedAt.append(Int32(asked))
      starts.append(Int32(edges.count))
      for cell in 0..<table.widths[level] {
        let child = table.child(of: node, at: cell)
        edges.append(places[child] ?? child)
      }
    }
    questions = levels.map { order.questions[$0] }
    widths = levels.map { table.widths[$0] }
    ranks = questions.map { leanings[$0] ?? [] }
    isEntailed = questions.map { entailed.contains($0) }
    var firstCells: [Int] = []
    var cellCount = 0
    for width in widths {
      firstCells.append(cellCount)
      cellCount += width
    }
    self.firstCells = firstCells
    self.root = places[root] ?? root
    self.askedAt = askedAt
    self.starts = starts
    self.edges = edges
  }

  /// What the answers leave possible: which terminals can still be reached.
  ///
  /// `possible` has the cells of each question in `questions`.
  func outcome(_ possible: [CellSet]) -> Reached {
    guard root >= DiagramTable.terminals else { return Reached(terminal: root) }
    var isReached = [Bool](repeating: false, count: nodeCount + DiagramTable.terminals)
    isReached[Int(root)] = true
    for node in 0..<nodeCount where isReached[node + DiagramTable.terminals] {
      let start = Int(starts[node])
      var open = possible[Int(askedAt[node])].rawValue
      while open != 0 {
        isReached[Int(edges[start + open.trailingZeroBitCount])] = true
        open &= open - 1
      }
      if isReached[0] && isReached[1] { return [.unmet, .met] }
    }
    return (0..<DiagramTable.terminals).reduce(into: Reached()) { reached, terminal in
      if isReached[terminal] { reached.insert(Reached(terminal: DiagramTable.Node(terminal))) }
    }
  }
}

/// The terminals of a diagram that can be reached with the answers still possible.
struct Reached: OptionSet, Sendable {
  let rawValue: UInt8

  static let unmet = Reached(rawValue: 1)
  static let met = Reached(rawValue: 2)
  static let impossible = Reached(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(terminal: DiagramTable.Node) { rawValue = 1 << UInt8(terminal) }

  /// What every way of filling in agrees on; `nil` where no filling in can be true.
  var verdict: Verdict? {
    switch (contains(.met), contains(.unmet)) {
    case (true, true): .undetermined
    case (true, false): .met
    case (false, true): .unmet
    case (false, false): nil
    }
  }
}

extension DiagramTable {
  /// The inner nodes under `root`, by level and then by age.
  func nodes(under root: Node) -> [Node] {
    var isSeen: Set<Node> = []
    var open = [root]
    while let node = open.popLast() {
      guard node >= Self.terminals, isSeen.insert(node).inserted else { continue }
      for cell in 0..<widths[Int(levels[Int(node)])] { open.append(child(of: node, at: cell)) }
    }
    return isSeen.sorted { left, right in
      (levels[Int(left)], left) < (levels[Int(right)], right)
    }
  }
}
