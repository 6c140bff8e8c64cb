extension CriteriaLibrary {
  /// What can be said of each criterion without any record, in the order of `criteria`.
  ///
  /// A criterion that is built on another, or is another reading of it, says so itself.
  public func notes() -> [(criterion: Criterion, notes: [RuleNote])] {
    var table = diagrams.table
    return criteria.indices.map { index in
      let notes = ownNotes(at: index) + notes(at: index, beside: &table)
      return (criteria[index], notes)
    }
  }

  /// How many nodes the diagram of a criterion has; `nil` where it could not be built.
  public func diagramSize(of id: String) -> Int? {
    criteria.firstIndex { $0.id == id }.flatMap { criterionDiagrams[$0].diagram?.nodeCount }
  }

  private func ownNotes(at index: Int) -> [RuleNote] {
    let own = criterionDiagrams[index]
    guard let diagram = own.diagram else { return [.tooLarge] }
    var notes: [RuleNote] = []
    let applies = own.applies ?? DiagramTable.yes
    if !reached(applies).contains(.met) {
      notes.append(.neverApplies)
    } else if !reached(own.whole).contains(.met) {
      notes.append(.neverMet)
    } else if own.whole == applies || !reached(own.when).contains(.unmet) {
      notes.append(.alwaysMet)
    }
    for (position, category) in criteria[index].categories.enumerated() {
      let before = position == 0 ? DiagramTable.no : own.categories[position - 1]
      let isNew = own.categories[position] != before
      if !isNew || !reached(own.categories[position]).contains(.met) {
        notes.append(.unreachableCategory(category.name))
      }
    }
    if diagram.nodeCount > CriterionDiagrams.advisedSize {
      notes.append(.large(nodes: diagram.nodeCount))
    }
    if own.isUnconstrained { notes.append(.entailmentsLeftOut) }
    return notes
  }

  private func reached(_ root: DiagramTable.Node) -> Reached {
    root == NetworkDiagrams.unknown ? [.met, .unmet] : diagrams.table.reached(from: root)
  }

  /// How a criterion stands to the others that ask some of its questions.
  private func notes(at index: Int, beside table: inout DiagramTable) -> [RuleNote] {
    let own = diagrams.roots[plans[index].whole]
    let asked = Set(criterionDiagrams[index].diagram?.questions ?? [])
    guard own > DiagramTable.yes else { return [] }
    return criteria.indices.compactMap { other in
      let root = diagrams.roots[plans[other].whole]
      let questions = criterionDiagrams[other].diagram?.questions ?? []
      guard other != index, root > DiagramTable.yes, !asked.isDisjoint(with: questions) else {
        return nil
      }
      if root == own { return .same(as: criteria[other].id) }
      // Whoever meets the one must meet the other, whatever the entailments among them.
      return table.choice(own, root, DiagramTable.yes) == DiagramTable.yes
        ? .within(criteria[other].id) : nil
    }
  }
}

extension DiagramTable {
  /// The terminals to which some answers lead.
  func reached(from root: Node) -> Reached {
    guard root >= Self.terminals else { return Reached(terminal: root) }
    return nodes(under: root).reduce(into: Reached()) { reached, node in
      for cell in 0..<widths[Int(levels[Int(node)])] {
        let child = child(of: node, at: cell)
        if child < Self.terminals { reached.insert(Reached(terminal: child)) }
      }
    }
  }
}
