/// One record's answers laid on the diagrams of a library.
///
/// What a node of the table says is worked out once and shared by every criterion that comes upon
/// it.
final class Weighing {
  let network: RuleNetwork
  /// For each question the cells still possible.
  let possible: [CellSet]
  private(set) var diagrams: NetworkDiagrams
  /// The same by level.
  private let open: [CellSet]
  /// What each node of the table reaches; empty where that was not asked yet.
  private var reached: [Reached]
  /// The verdict of every node of the network as far as Kleene's logic goes.
  private(set) lazy var kleene = network.verdicts(possible)

  init(_ network: RuleNetwork, _ diagrams: NetworkDiagrams, _ possible: [CellSet]) {
    self.network = network
    self.diagrams = diagrams
    self.possible = possible
    open = diagrams.order.questions.map { possible[$0] }
    reached = Array(repeating: [], count: diagrams.table.count)
  }

  /// The exact verdict of a node of the network.
  ///
  /// Where what the record states cannot be true together, the constraint is left aside.
  func verdict(of node: Int, where constraint: DiagramTable.Node = DiagramTable.yes) -> Verdict {
    verdict(of: diagrams.root(diagrams.roots[node], where: constraint), orOf: node)
  }

  /// The exact verdict of a constrained diagram of a node of the network.
  func verdict(of root: DiagramTable.Node, orOf node: Int) -> Verdict {
    for root in [root, diagrams.roots[node]] where root != NetworkDiagrams.unknown {
      if let verdict = verdict(of: root) { return verdict }
    }
    return kleene[node]
  }

  /// The exact verdict of a diagram; `nil` where no filling in can be true.
  func verdict(of root: DiagramTable.Node) -> Verdict? {
    if reached.count < diagrams.table.count {
      let missing = diagrams.table.count - reached.count
      reached.append(contentsOf: repeatElement([], count: missing))
    }
    return Self.reach(root, diagrams.table, open, &reached).verdict
  }

  private static func reach(
    _ node: DiagramTable.Node, _ table: DiagramTable, _ open: [CellSet], _ reached: inout [Reached]
  ) -> Reached {
    guard node >= DiagramTable.terminals else { return Reached(terminal: node) }
    let known = reached[Int(node)]
    if !known.isEmpty { return known }
    let start = Int(table.starts[Int(node)])
    var cells = open[Int(table.levels[Int(node)])].rawValue
    var found: Reached = []
    while cells != 0, !found.isSuperset(of: [.met, .unmet]) {
      let child = table.edges[start + cells.trailingZeroBitCount]
      found.formUnion(reach(child, table, open, &reached))
      cells &= cells - 1
    }
    reached[Int(node)] = found
    return found
  }

  /// What a diagram says of `wanted` whatever is answered to questions that must not be asked.
  func forAll(
    _ root: DiagramTable.Node, toward wanted: DiagramTable.Node, _ isUnaskable: (Int) -> Bool
  ) -> DiagramTable.Node {
    var memo: [DiagramTable.Node: DiagramTable.Node] = [:]
    let unaskable = diagrams.order.questions.map { isUnaskable($0) ? possible[$0] : nil }
    return diagrams.table.forAll(root, toward: wanted, open: { unaskable[$0] }, memo: &memo)
  }
}
