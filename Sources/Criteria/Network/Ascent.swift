/// The way from each question and node of a network up to the nodes that rest on it.
struct Ascent: Sendable {
  private let atoms: [[Int]]
  private let parents: [[Int]]

  static let none = Ascent(RuleNetwork(), questionCount: 0)

  init(_ network: RuleNetwork, questionCount: Int) {
    var atoms = [[Int]](repeating: [], count: questionCount)
    var parents = [[Int]](repeating: [], count: network.nodes.count)
    for (index, node) in network.nodes.enumerated() {
      switch node {
      case .constant: break
      case .atom(let question, _): atoms[question].append(index)
      case .not(let child): parents[child].append(index)
      case .atLeast(_, let branches): for branch in branches { parents[branch.node].append(index) }
      }
    }
    self.atoms = atoms
    self.parents = parents
  }

  /// For each node of the network, whether it rests on one of these questions.
  func nodes(above questions: [Int]) -> [Bool] {
    var isAbove = [Bool](repeating: false, count: parents.count)
    var open = questions.flatMap { atoms[$0] }
    while let node = open.popLast() {
      guard !isAbove[node] else { continue }
      isAbove[node] = true
      open += parents[node]
    }
    return isAbove
  }
}
