import Clinical

extension Question {
  /// For each cell of this question the cells of a broader one that can be true with it; `nil`
  /// where this one does not provably entail the other.
  func cellsAllowed(by broader: Question) -> [CellSet]? {
    guard case .finding(let narrow) = subject, case .finding(let broad) = broader.subject,
      narrow != broad, narrow.entails(broad)
    else { return nil }
    return (0..<cellCount).map { cell in
      if cell == 0 { return broader.allCells }
      // Ankle clonus that is spontaneous is spontaneous clonus, and that may be inducible as well.
      guard isElicited, broader.isElicited else { return broader.present }
      return [Self.spontaneous, Self.inducible].reduce(broader.present) { cells, elicited in
        elicited.contains(CellSet(cell: cell)) ? cells.intersection(elicited) : cells
      }
    }
  }
}

extension FindingPattern {
  /// Whether whatever fits this pattern fits the other by definition.
  func entails(_ other: FindingPattern) -> Bool {
    Vocabulary.shipped.conceptsAround(code).contains(other.code)
      && place.isWithin(other.place)
      && (other.observation == nil || other.observation == observation)
      && tempo.entails(other.tempo) && course.entails(other.course)
      && distribution.entails(other.distribution) && severity.entails(other.severity)
  }
}

extension Place {
  fileprivate func isWithin(_ other: Place) -> Bool {
    switch (self, other) {
    case (_, .anywhere): true
    case (.within(let places), .within(let others)):
      places.allSatisfy { place in others.contains { place.isSite(within: $0) } }
    case (.muscle(let muscle, _), .within(let others)):
      others.contains { muscle.isSite(within: $0) }
    case (.muscle, .muscle), (.here, .here): self == other
    default: false
    }
  }
}

extension Code {
  fileprivate func isSite(within other: Code) -> Bool {
    guard self != other else { return true }
    guard let region = BodyRegion(rawValue: other.rawValue) else { return false }
    return Anatomy.shipped.sites[self]?.regions.contains(region) == true
  }
}

extension Array where Element: Equatable {
  /// Whether being one of these is being one of the others; an empty list asks for nothing.
  fileprivate func entails(_ others: [Element]) -> Bool {
    others.isEmpty || !isEmpty && allSatisfy { others.contains($0) }
  }
}
