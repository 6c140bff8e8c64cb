/// One record's answers laid on the diagrams of a library.
///
/// What a node of the table says is worked out once and shared by every criterion that comes upon
/// it.
final class Weighing {
  let network: RuleNetwork
  /// For each question the cells still possible.
  let possible: [CellSet]
  /// The diagrams of the library, and what was built on top of them for this record.
  private(set) var diagrams: NetworkDiagrams
  // The library's own nodes once more, apart: those above may be changed.
  private let edges: [DiagramTable.Node]
  private let starts: [Int32]
  private let levels: [Int32]
  private let questions: [Int]
  /// What each node of the library reaches; empty where that was not asked yet.
  ///
  /// Not a lazy property: one that is changed in place is copied each time.
  private var reached: [Reached] = []
  /// The verdict of every node of the network as far as Kleene's logic goes.
  private(set) lazy var kleene = network.verdicts(possible)
  /// Whether anything recorded stands behind some question under a node of the network.
  private(set) lazy var isLive = ascent.nodes(above: answered)
  private let ascent: Ascent
  private let answered: [Int]

  /// `answered` are the questions behind which something recorded stands.
  init(
    _ network: RuleNetwork, _ diagrams: NetworkDiagrams, _ possible: [CellSet],
    ascent: Ascent = .none, answered: [Int] = []
  ) {
    self.network = network
    self.diagrams = diagrams
    edges = diagrams.table.edges
    starts = diagrams.table.starts
    levels = diagrams.table.levels
    questions = diagrams.order.questions
    self.possible = possible
    self.ascent = ascent
    self.answered = answered
  }

  /// The exact verdict of a node of the network.
  ///
  /// Where what the record states cannot be true together, the constraint is left aside.
  func verdict(of node: Int, where constraint: DiagramTable.Node = DiagramTable.yes) -> Verdict {
    verdict(of: diagrams.root(diagrams.roots[node], where: constraint), orOf: node)
  }

  /// The exact verdict of a constrained diagram of a node of the network.
  func verdict(of root: DiagramTable.Node, orOf node: Int) -> Verdict {
    if root != NetworkDiagrams.unknown, let verdict = verdict(of: root) { return verdict }
    let plain = diagrams.roots[node]
    if plain != NetworkDiagrams.unknown, let verdict = verdict(of: plain) { return verdict }
    return kleene[node]
  }

  /// The exact verdict of a diagram; `nil` where no filling in can be true.
  func verdict(of root: DiagramTable.Node) -> Verdict? {
    guard Int(root) < levels.count else {
      let diagram = RuleDiagram(
        diagrams.table, root: root, order: diagrams.order, leanings: [:])
      return diagram.outcome(diagram.questions.map { possible[$0] }).verdict
    }
    if reached.isEmpty { reached = Array(repeating: [], count: levels.count) }
    return reach(root, &reached).verdict
  }

  private func reach(_ node: DiagramTable.Node, _ reached: inout [Reached]) -> Reached {
    guard node >= DiagramTable.terminals else { return Reached(terminal: node) }
    let known = reached[Int(node)]
    if !known.isEmpty { return known }
    let start = Int(starts[Int(node)])
    var cells = possible[questions[Int(levels[Int(node)])]].rawValue
    var found: Reached = []
    while cells != 0, !found.isSuperset(of: [.met, .unmet]) {
      found.formUnion(reach(edges[start + cells.trailingZeroBitCount], &reached))
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
