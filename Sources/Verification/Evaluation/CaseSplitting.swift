import Criteria

/// Finds out by cases whether what is not recorded can make a condition hold, or fail.
///
/// An open question is answered in one way and then in the other until the condition is decided.
/// That is exact, and as there can be too many cases it gives up after so many steps.
struct CaseSplitting {
  /// How many sets of answers are looked at before it is given up.
  static let bound = 4_000

  let formula: Formula
  let root: Int
  let entailments: [Entailment]
  private var steps = 0

  init(_ formula: Formula, root: Int, entailments: [Entailment]) {
    self.formula = formula
    self.root = root
    self.entailments = entailments
  }

  /// The exact verdict of the condition; `nil` where the bound was passed.
  ///
  /// Where the answers cannot be true together, the entailments are left aside.
  static func verdict(
    of root: Int, in formula: Formula, _ possible: [CellSet], _ entailments: [Entailment]
  ) -> Verdict? {
    var splitting = CaseSplitting(formula, root: root, entailments: entailments)
    guard let consistent = splitting.propagated(possible) else {
      return verdict(of: root, in: formula, possible, [])
    }
    let verdict = formula.verdicts(upTo: root, consistent)[root]
    guard verdict == .undetermined else { return verdict }
    guard let met = splitting.canBe(.met, consistent) else { return nil }
    if !met { return .unmet }
    splitting.steps = 0
    guard let unmet = splitting.canBe(.unmet, consistent) else { return nil }
    return unmet ? .undetermined : .met
  }

  /// Whether some way of answering what is open makes it `wanted`.
  private mutating func canBe(_ wanted: Verdict, _ possible: [CellSet]) -> Bool? {
    // Most open conditions are decided by an examination that finds nothing, or everything.
    let fillings = [possible.map(\.fewest), possible.map(\.most)]
    for filling in fillings {
      guard let filled = propagated(filling), filled == filling else { continue }
      if formula.verdicts(upTo: root, filled)[root] == wanted { return true }
    }
    return search(wanted, possible)
  }

  private mutating func search(_ wanted: Verdict, _ possible: [CellSet]) -> Bool? {
    steps += 1
    guard steps <= Self.bound else { return nil }
    let verdicts = formula.verdicts(upTo: root, possible)
    guard verdicts[root] == .undetermined else { return verdicts[root] == wanted }
    guard let (question, cells) = openAnswer(verdicts, toward: wanted) else { return false }
    for part in [possible[question].intersection(cells), possible[question].subtracting(cells)]
    where !part.isEmpty {
      var narrowed = possible
      narrowed[question] = part
      guard let consistent = propagated(narrowed) else { continue }
      guard let found = search(wanted, consistent) else { return nil }
      if found { return true }
    }
    return false
  }

  /// An open question under the root, and the answer to it that leads towards what is wanted.
  private func openAnswer(
    _ verdicts: [Verdict], toward wanted: Verdict
  ) -> (question: Int, cells: CellSet)? {
    var node = root
    var wantsMet = wanted == .met
    while true {
      switch formula.nodes[node] {
      case .constant: return nil
      case .not(let part):
        wantsMet.toggle()
        node = part
      case .atLeast(_, let parts):
        guard let open = parts.first(where: { verdicts[$0.node] == .undetermined }) else {
          return nil
        }
        node = open.node
      case .answer(let question, let cells):
        return (question, wantsMet ? cells : CellSet(rawValue: ~cells.rawValue))
      }
    }
  }

  /// The answers that remain when every entailment is heeded; `nil` where some question has none.
  private func propagated(_ possible: [CellSet]) -> [CellSet]? {
    var possible = possible
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for entailment in entailments {
        let (narrow, broad) = (possible[entailment.narrow], possible[entailment.broad])
        var conceivable: CellSet = []
        var kept: CellSet = []
        for cell in narrow.cells where !entailment.allowed[cell].isDisjoint(with: broad) {
          kept.insert(CellSet(cell: cell))
          conceivable.formUnion(entailment.allowed[cell])
        }
        let remaining = broad.intersection(conceivable)
        if kept.isEmpty || remaining.isEmpty { return nil }
        if kept != narrow || remaining != broad {
          possible[entailment.narrow] = kept
          possible[entailment.broad] = remaining
          hasChanged = true
        }
      }
    }
    return possible
  }
}

extension CellSet {
  /// The lowest cell alone, and the highest.
  fileprivate var fewest: CellSet { CellSet(rawValue: rawValue & (0 &- rawValue)) }
  fileprivate var most: CellSet {
    isEmpty ? self : CellSet(cell: 63 - rawValue.leadingZeroBitCount)
  }
}
