import Criteria

/// A condition written out for every place it can hold, as a list of nodes, children before parents.
///
/// It is put together from the condition alone and shares nothing with the network and the diagrams
/// by which letters are made: what is wrong there must not be wrong here in the same way.
struct Formula: Sendable {
  enum Node: Sendable, Hashable {
    case constant(Bool)
    /// The answer to the question is one of these cells.
    case answer(question: Int, cells: CellSet)
    /// The weights of the parts that hold add up to at least so many.
    case atLeast(Int, [Part])
    case not(Int)
  }

  struct Part: Sendable, Hashable {
    let weight: Int
    let node: Int
  }

  private(set) var nodes: [Node] = []
  private var places: [Node: Int] = [:]

  mutating func add(_ node: Node) -> Int {
    if let place = places[node] { return place }
    nodes.append(node)
    places[node] = nodes.count - 1
    return nodes.count - 1
  }

  mutating func all(_ parts: [Int]) -> Int { atLeast(parts.count, parts) }

  mutating func any(_ parts: [Int]) -> Int { atLeast(1, parts) }

  mutating func atLeast(_ count: Int, _ parts: [Int]) -> Int {
    add(.atLeast(count, parts.map { Part(weight: 1, node: $0) }))
  }

  /// What each node comes to where these cells are possible, as far as its parts by themselves
  /// decide it.
  func verdicts(upTo root: Int, _ possible: [CellSet]) -> [Verdict] {
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(root + 1)
    for node in nodes[...root] {
      switch node {
      case .constant(let holds): verdicts.append(holds ? .met : .unmet)
      case .answer(let question, let cells):
        let open = possible[question]
        verdicts.append(
          open.isSubset(of: cells) ? .met : open.isDisjoint(with: cells) ? .unmet : .undetermined)
      case .not(let part): verdicts.append(!verdicts[part])
      case .atLeast(let count, let parts):
        var certain = 0
        var conceivable = 0
        for part in parts {
          switch verdicts[part.node] {
          case .met:
            certain += part.weight
            conceivable += part.weight
          case .undetermined: conceivable += part.weight
          case .unmet: break
          }
        }
        verdicts.append(certain >= count ? .met : conceivable < count ? .unmet : .undetermined)
      }
    }
    return verdicts
  }

  /// The questions that these nodes ask at any depth.
  func questions(under roots: [Int]) -> [Int] {
    var isReached = [Bool](repeating: false, count: nodes.count)
    for root in roots { isReached[root] = true }
    var found: Set<Int> = []
    for index in nodes.indices.reversed() where isReached[index] {
      switch nodes[index] {
      case .constant: break
      case .answer(let question, _): found.insert(question)
      case .not(let part): isReached[part] = true
      case .atLeast(_, let parts): for part in parts { isReached[part.node] = true }
      }
    }
    return found.sorted()
  }
}
