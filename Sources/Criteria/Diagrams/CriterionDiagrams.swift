/// The diagrams of one criterion, all under what its questions have to do with one another.
struct CriterionDiagrams: Sendable {
  /// Nodes beyond which a diagram is worth a word to the author of the criterion.
  static let advisedSize = 5_000

  /// What the answers have to do with one another by definition.
  let constraint: DiagramTable.Node
  let whole: DiagramTable.Node
  let when: DiagramTable.Node
  let applies: DiagramTable.Node?
  let categories: [DiagramTable.Node]
  /// That the score is at least so many points above its fewest, from one point on.
  let points: [DiagramTable.Node]
  /// The whole by itself; `nil` where it became too large.
  let diagram: RuleDiagram?
  /// Whether the entailments were left out, since they made the diagram too large.
  let isUnconstrained: Bool

  init(_ plan: CriteriaLibrary.Plan, in diagrams: inout NetworkDiagrams, _ grounding: Grounding) {
    let network = grounding.network
    let roots = [plan.whole] + plan.categories + plan.score.map(\.node)
    let leanings = network.leanings(of: plan.whole, cone: plan.cone, grounding.questions)
    let plainRoot = diagrams.roots[plan.whole]
    var diagram = Self.diagram(plainRoot, in: diagrams, leanings)
    let asked = network.questions(in: network.cone(of: roots))
    var constraint = diagrams.constraint(among: asked, of: grounding.questions)
    var isUnconstrained = constraint == NetworkDiagrams.unknown
    if isUnconstrained { constraint = DiagramTable.yes }
    if constraint != DiagramTable.yes, let plain = diagram {
      let root = diagrams.root(plainRoot, where: constraint)
      let entailed = diagrams.table.nodes(under: constraint).map { node in
        diagrams.order.questions[Int(diagrams.table.levels[Int(node)])]
      }
      let constrained = Self.diagram(root, in: diagrams, leanings, entailed: Set(entailed))
      if let constrained, constrained.nodeCount <= max(Self.advisedSize, plain.nodeCount) {
        diagram = constrained
      } else {
        constraint = DiagramTable.yes
        isUnconstrained = true
      }
    }
    func judged(_ node: Int) -> DiagramTable.Node {
      diagrams.root(diagrams.roots[node], where: constraint)
    }
    whole = judged(plan.whole)
    when = judged(plan.when)
    applies = plan.applies.map { judged($0) }
    categories = plan.categories.map { judged($0) }
    let most = plan.score.reduce(0) { $0 + $1.weight }
    points = (0..<most).map { step in
      diagrams.root(diagrams.root(step + 1, of: plan.score), where: constraint)
    }
    self.constraint = constraint
    self.diagram = diagram
    self.isUnconstrained = isUnconstrained
  }

  /// Everything that it needs of the table.
  var roots: [DiagramTable.Node] {
    [constraint, whole, when] + [applies].compactMap(\.self) + categories + points
  }

  /// The same where the nodes of the table have new places.
  func moved(to places: [DiagramTable.Node]) -> CriterionDiagrams {
    func place(_ node: DiagramTable.Node) -> DiagramTable.Node {
      node == NetworkDiagrams.unknown ? node : places[Int(node)]
    }
    return CriterionDiagrams(
      constraint: place(constraint), whole: place(whole), when: place(when),
      applies: applies.map(place), categories: categories.map(place), points: points.map(place),
      diagram: diagram, isUnconstrained: isUnconstrained)
  }

  private init(
    constraint: DiagramTable.Node, whole: DiagramTable.Node, when: DiagramTable.Node,
    applies: DiagramTable.Node?, categories: [DiagramTable.Node], points: [DiagramTable.Node],
    diagram: RuleDiagram?, isUnconstrained: Bool
  ) {
    self.constraint = constraint
    self.whole = whole
    self.when = when
    self.applies = applies
    self.categories = categories
    self.points = points
    self.diagram = diagram
    self.isUnconstrained = isUnconstrained
  }

  private static func diagram(
    _ root: DiagramTable.Node, in diagrams: NetworkDiagrams, _ leanings: [Int: [Int]],
    entailed: Set<Int> = []
  ) -> RuleDiagram? {
    guard root != NetworkDiagrams.unknown else { return nil }
    return RuleDiagram(
      diagrams.table, root: root, order: diagrams.order, leanings: leanings, entailed: entailed)
  }
}
