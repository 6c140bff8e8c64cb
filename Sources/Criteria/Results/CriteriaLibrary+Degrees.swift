extension CriteriaLibrary {
  /// The strongest category that holds in any case, and the strongest that still may.
  func category(at index: Int, _ weighing: Weighing) -> Category.Range? {
    let categories = criteria[index].categories
    guard !categories.isEmpty else { return nil }
    let verdicts = zip(criterionDiagrams[index].categories, plans[index].categories).map {
      weighing.verdict(of: $0, orOf: $1)
    }
    func name(_ place: Int?) -> String? { place.map { categories[$0].name } }
    return Category.Range(
      atLeast: name(verdicts.firstIndex(of: .met)),
      atMost: name(verdicts.firstIndex { $0 != .unmet }))
  }

  /// The fewest and the most points that any way of filling in gives.
  func score(at index: Int, _ weighing: Weighing) -> ClosedRange<Int>? {
    guard let fewest = criteria[index].score?.range.lowerBound else { return nil }
    let points = criterionDiagrams[index].points
    let verdicts = points.compactMap { root in
      root == NetworkDiagrams.unknown ? nil : weighing.verdict(of: root)
    }
    guard verdicts.count == points.count else {
      let sum = network.sum(of: plans[index].score) { weighing.kleene[$0] }
      return fewest + sum.lowerBound...fewest + sum.upperBound
    }
    let least = verdicts.count { $0 == .met }
    return fewest + least...fewest + least + verdicts.count { $0 == .undetermined }
  }
}
