/// Multi-valued decision diagrams over questions in one order, reduced and shared: two functions
/// are equal exactly when they are the same node.
///
/// A level is the place of a question in the order. An inner node has one edge for every cell of
/// its question, and every edge leads to a terminal or to a node of a later level (Bryant, IEEE
/// Trans Comput 1986;C-35(8):677-691, for two cells).
struct DiagramTable: Sendable {
  /// A node by its place in the table, its children before it.
  typealias Node = Int32

  static let no: Node = 0
  static let yes: Node = 1
  /// Where answers that cannot be true together lead.
  static let impossible: Node = 2
  static let terminals = 3

  /// How many cells the question of each level has.
  let widths: [Int]
  private(set) var levels: [Int32] = [.max, .max, .max]
  private(set) var starts: [Int32] = [0, 0, 0]
  private(set) var edges: [Node] = []
  private var slots: [Node] = Array(repeating: -1, count: 1 << 8)
  private var remembered: [Choice] = Array(repeating: Choice(), count: 1 << 8)
  /// The children of the nodes that are being made, innermost last.
  private var pending: [Node] = []
  /// How many nodes there may be; beyond, nothing more is made and every answer is worthless.
  private var limit = Int.max
  /// Choices worked out so far: what is remembered of them is bounded, so that a few nodes can take
  /// very many.
  private var steps = 0
  private var stepLimit = Int.max

  /// The last choices made, by a hash of what they chose between.
  private struct Choice {
    var test: Node = -1
    var met: Node = -1
    var unmet: Node = -1
    var result: Node = -1
  }

  init(widths: [Int]) { self.widths = widths }

  var count: Int { levels.count }

  private var isExhausted: Bool { count >= limit || steps > stepLimit }

  /// The node that `build` makes; `nil` where that takes more than `budget` new nodes.
  mutating func within(
    _ budget: Int, _ build: (inout DiagramTable) -> Node
  ) -> Node? {
    limit = count + budget
    stepLimit = steps + 20 * budget
    defer { (limit, stepLimit) = (.max, .max) }
    let node = build(&self)
    return isExhausted ? nil : node
  }

  func child(of node: Node, at cell: Int) -> Node { edges[Int(starts[Int(node)]) + cell] }

  /// `node` with the question of `level` answered with `cell`.
  private func cofactor(_ node: Node, _ level: Int32, _ cell: Int) -> Node {
    levels[Int(node)] == level ? child(of: node, at: cell) : node
  }

  /// The node of one level with these children, one for each cell.
  mutating func node(at level: Int, _ children: some Sequence<Node>) -> Node {
    let base = pending.count
    pending.append(contentsOf: children)
    return node(Int32(level), fromPending: base)
  }

  private mutating func node(_ level: Int32, fromPending base: Int) -> Node {
    defer { pending.removeLast(pending.count - base) }
    let first = pending[base]
    var isRedundant = true
    var hash = Self.mixed(UInt64(UInt32(bitPattern: level)), first)
    for position in (base + 1)..<pending.count {
      if pending[position] != first { isRedundant = false }
      hash = Self.mixed(hash, pending[position])
    }
    if isRedundant { return first }
    var slot = Self.place(of: hash, in: slots.count)
    while slots[slot] >= 0 {
      if isNode(slots[slot], level, fromPending: base) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let node = Node(levels.count)
    slots[slot] = node
    levels.append(level)
    starts.append(Int32(edges.count))
    edges.append(contentsOf: pending[base...])
    if levels.count * 2 > slots.count { arrange(in: slots.count * 2) }
    return node
  }

  private func isNode(_ node: Node, _ level: Int32, fromPending base: Int) -> Bool {
    guard levels[Int(node)] == level else { return false }
    let start = Int(starts[Int(node)])
    for position in base..<pending.count where edges[start + position - base] != pending[position] {
      return false
    }
    return true
  }

  /// Drops every node that none of `roots` needs; the others keep their order.
  ///
  /// - Returns: The new place of each node, by its old one.
  mutating func compact(keeping roots: [Node]) -> [Node] {
    let old = self
    var isKept = [Bool](repeating: false, count: count)
    for root in roots { isKept[Int(root)] = true }
    for node in stride(from: count - 1, through: Self.terminals, by: -1) where isKept[node] {
      let start = Int(starts[node])
      for edge in edges[start..<(start + widths[Int(levels[node])])] { isKept[Int(edge)] = true }
    }
    self = DiagramTable(widths: widths)
    var places: [Node] = [Self.no, Self.yes, Self.impossible]
    for node in Self.terminals..<old.count {
      places.append(Node(levels.count))
      guard isKept[node] else { continue }
      let start = Int(old.starts[node])
      levels.append(old.levels[node])
      starts.append(Int32(edges.count))
      for edge in old.edges[start..<(start + widths[Int(old.levels[node])])] {
        edges.append(places[Int(edge)])
      }
    }
    var size = slots.count
    while levels.count * 2 > size { size *= 2 }
    arrange(in: size)
    return places
  }

  /// Finds every node its slot, and forgets the choices between them.
  private mutating func arrange(in size: Int) {
    slots = Array(repeating: -1, count: size)
    remembered = Array(repeating: Choice(), count: size)
    for node in Self.terminals..<levels.count {
      var hash = UInt64(UInt32(bitPattern: levels[node]))
      let start = Int(starts[node])
      for edge in start..<(start + widths[Int(levels[node])]) {
        hash = Self.mixed(hash, edges[edge])
      }
      var slot = Self.place(of: hash, in: size)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Node(node)
    }
  }

  /// What `met` says where `test` is met, and `unmet` where it is not.
  mutating func choice(_ test: Node, _ met: Node, _ unmet: Node) -> Node {
    if test == Self.yes || met == unmet { return met }
    if test == Self.no { return unmet }
    if met == Self.yes && unmet == Self.no { return test }
    guard !isExhausted else { return Self.no }
    let hash = Self.mixed(Self.mixed(UInt64(UInt32(bitPattern: test)), met), unmet)
    let known = remembered[Self.place(of: hash, in: remembered.count)]
    if known.test == test, known.met == met, known.unmet == unmet { return known.result }
    steps += 1
    let level = min(levels[Int(test)], levels[Int(met)], levels[Int(unmet)])
    let base = pending.count
    for cell in 0..<widths[Int(level)] {
      let child = choice(
        cofactor(test, level, cell), cofactor(met, level, cell), cofactor(unmet, level, cell))
      pending.append(child)
    }
    let result = node(level, fromPending: base)
    guard !isExhausted else { return Self.no }
    remembered[Self.place(of: hash, in: remembered.count)] = Choice(
      test: test, met: met, unmet: unmet, result: result)
    return result
  }

  /// Fibonacci hashing: the high bits of the product are the good ones.
  private static func mixed(_ hash: UInt64, _ node: Node) -> UInt64 {
    (hash ^ UInt64(UInt32(bitPattern: node))) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  private static func place(of hash: UInt64, in size: Int) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }
}
