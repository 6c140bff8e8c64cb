/// Conditions compared with one another, without any record.
///
/// Everything is said of every patient that the entailments between the questions allow. `nil`
/// stands for a condition whose diagram became too large.
public struct Reasoning: Sendable {
  private let grounding: Grounding
  private var diagrams: NetworkDiagrams
  /// What the answers have to do with one another by definition.
  private let constraint: DiagramTable.Node
  /// The conditions in the order in which they were given, and the same under the constraint.
  private let plain: [DiagramTable.Node]
  private let roots: [DiagramTable.Node]

  /// Conditions to be compared; each is later named by its place.
  public init(_ conditions: [Condition]) {
    var grounding = Grounding(over: conditions)
    let nodes = conditions.map { grounding.ground($0) }
    var diagrams = NetworkDiagrams(grounding.network, grounding.questions, gates: [])
    let all = diagrams.constraint(
      among: Array(grounding.questions.indices), of: grounding.questions)
    constraint = all == NetworkDiagrams.unknown ? DiagramTable.yes : all
    var roots: [DiagramTable.Node] = []
    for node in nodes {
      roots.append(diagrams.root(diagrams.roots[node], where: constraint))
    }
    plain = nodes.map { diagrams.roots[$0] }
    self.roots = roots
    self.diagrams = diagrams
    self.grounding = grounding
  }

  /// Whether the same patients meet both.
  public func areEquivalent(_ one: Int, _ other: Int) -> Bool? {
    guard let first = root(one), let second = root(other) else { return nil }
    return first == second
  }

  /// Whether any patient can meet it.
  public func isSatisfiable(_ index: Int) -> Bool? {
    root(index).map { diagrams.table.reached(from: $0).contains(.met) }
  }

  /// Whether every patient meets it.
  public func isValid(_ index: Int) -> Bool? {
    root(index).map { !diagrams.table.reached(from: $0).contains(.unmet) }
  }

  /// Whether whoever meets the one meets the other.
  public mutating func implies(_ one: Int, _ other: Int) -> Bool? {
    outside(one, other).map { !diagrams.table.reached(from: $0).contains(.met) }
  }

  /// Answers with which the one is met and the other is not; `nil` where there are none.
  public mutating func patient(meeting one: Int, not other: Int) -> [Inquiry]? {
    guard let root = outside(one, other) else { return nil }
    let diagram = RuleDiagram(diagrams.table, root: root, order: diagrams.order, leanings: [:])
    let open = diagram.questions.map { grounding.questions[$0].allCells }
    let anything = RuleDiagram.Situation(
      possible: open, allowed: open, costs: open.map { _ in 0 })
    guard let answers = diagram.answers(toward: DiagramTable.yes, anything),
      let fewest = diagram.pruned(answers, toward: DiagramTable.yes, anything)
    else { return nil }
    return zip(diagram.questions, fewest).compactMap { question, cells in
      cells.map { Inquiry(grounding.questions[question], $0) }
    }
  }

  private func root(_ index: Int) -> DiagramTable.Node? {
    roots[index] == NetworkDiagrams.unknown ? nil : roots[index]
  }

  /// That the one is met and the other is not.
  private mutating func outside(_ one: Int, _ other: Int) -> DiagramTable.Node? {
    guard root(one) != nil, root(other) != nil else { return nil }
    let parted = diagrams.built { [plain, constraint] table in
      table.node(table.choice(plain[other], DiagramTable.no, plain[one]), where: constraint)
    }
    return parted == NetworkDiagrams.unknown ? nil : parted
  }
}
