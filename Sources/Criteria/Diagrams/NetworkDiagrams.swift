import Clinical

/// The decision diagrams of every node of a network, in one table.
struct NetworkDiagrams: Sendable {
  /// In place of the diagram of a node that became too large to build.
  static let unknown: DiagramTable.Node = -1
  /// New nodes beyond which the diagram of a condition is given up.
  private static let budget = 200_000

  let order: QuestionOrder
  var table: DiagramTable
  /// The diagram of each node of the network.
  private(set) var roots: [DiagramTable.Node] = []

  init(_ network: RuleNetwork, _ questions: [Question], gates: Set<Int>) {
    let order = QuestionOrder(questions, gates: gates)
    self.order = order
    table = DiagramTable(widths: order.questions.map { questions[$0].cellCount })
    for node in network.nodes { roots.append(root(of: node)) }
  }

  /// Drops every node of the table that neither the network nor any of `others` needs.
  ///
  /// - Returns: The new place of each node, by its old one.
  mutating func compact(keeping others: [DiagramTable.Node]) -> [DiagramTable.Node] {
    let places = table.compact(keeping: (roots + others).filter { $0 != Self.unknown })
    roots = roots.map { $0 == Self.unknown ? $0 : places[Int($0)] }
    return places
  }

  private mutating func root(of node: RuleNetwork.Node) -> DiagramTable.Node {
    switch node {
    case .constant(let holds): return holds ? DiagramTable.yes : DiagramTable.no
    case .atom(let question, let cells):
      let level = order.levels[question]
      return table.node(
        at: level,
        (0..<table.widths[level]).map { cell in
          cells.contains(CellSet(cell: cell)) ? DiagramTable.yes : DiagramTable.no
        })
    case .not(let child):
      let child = roots[child]
      return child == Self.unknown ? child : built { $0.not(child) }
    case .atLeast(let threshold, let branches): return root(threshold, of: branches)
    }
  }

  /// That the weights of the branches that are met add up to at least `threshold`.
  mutating func root(_ threshold: Int, of branches: [RuleNetwork.Branch]) -> DiagramTable.Node {
    let children = branches.map { (weight: $0.weight, node: roots[$0.node]) }
    guard !children.contains(where: { $0.node == Self.unknown }) else { return Self.unknown }
    return built { $0.atLeast(threshold, of: children) }
  }

  /// What `build` makes, or `unknown` where that takes too many nodes.
  mutating func built(
    _ build: (inout DiagramTable) -> DiagramTable.Node
  ) -> DiagramTable.Node {
    table.within(Self.budget, build) ?? Self.unknown
  }

  /// `root` where `constraint` allows it.
  mutating func root(
    _ root: DiagramTable.Node, where constraint: DiagramTable.Node
  ) -> DiagramTable.Node {
    guard root != Self.unknown, constraint != DiagramTable.yes else { return root }
    return built { $0.node(root, where: constraint) }
  }

  /// What these questions' answers have to do with one another by definition: a narrower finding
  /// is a broader one.
  mutating func constraint(among asked: [Int], of questions: [Question]) -> DiagramTable.Node {
    var entailments: [(level: Int, narrow: Int, broad: Int, cells: [CellSet])] = []
    let byCode = Dictionary(grouping: asked) { questions[$0].code }
    for narrow in asked {
      let codes = Vocabulary.shipped.conceptsAround(questions[narrow].code)
      for broad in codes.flatMap({ byCode[$0] ?? [] }) {
        guard let cells = questions[narrow].cellsAllowed(by: questions[broad]) else { continue }
        let levels = (order.levels[narrow], order.levels[broad])
        entailments.append((min(levels.0, levels.1), narrow, broad, cells))
      }
    }
    // From the latest level to the earliest, so that each only goes on top.
    entailments.sort { ($0.level, $0.narrow, $0.broad) > ($1.level, $1.narrow, $1.broad) }
    return entailments.reduce(DiagramTable.yes) { constraint, entailment in
      let relation = relation(entailment.narrow, entailment.broad, entailment.cells)
      guard constraint != Self.unknown else { return constraint }
      return built { $0.both(relation, constraint) }
    }
  }

  /// That the answer to `broad` is among those that the answer to `narrow` allows.
  private mutating func relation(_ narrow: Int, _ broad: Int, _ cells: [CellSet])
    -> DiagramTable.Node
  {
    cells.enumerated().reduce(DiagramTable.yes) { relation, element in
      let (cell, allowed) = element
      let isCell = root(of: .atom(question: narrow, cells: CellSet(cell: cell)))
      let isAllowed = root(of: .atom(question: broad, cells: allowed))
      let implied = table.choice(isCell, isAllowed, DiagramTable.yes)
      return table.both(implied, relation)
    }
  }
}
