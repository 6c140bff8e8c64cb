extension [Passage] {
  /// Where these passages differ from `expected`, each place once and in the order of the letter.
  ///
  /// A place names a section of the letter that was expected, and the page: what was put in is not
  /// repeated, as it can hold anything.
  func places(differingFrom expected: [Passage]) -> [String] {
    let difference = map(\.letters).difference(from: expected.map(\.letters))
    guard !difference.isEmpty else { return [] }
    let known = Set(expected.map(\.section))
    var removed: Set<Place> = []
    var inserted: Set<Place> = []
    var order: [Place] = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _):
        let place = Place(expected[offset].section, page: expected[offset].page)
        if removed.insert(place).inserted { order.append(place) }
      case .insert(let offset, _, _):
        let own = self[offset].section
        let section = known.contains(own) ? own : "a section that the letter does not have"
        let place = Place(section, page: self[offset].page)
        if inserted.insert(place).inserted { order.append(place) }
      }
    }
    var told: Set<Place> = []
    return order.filter { told.insert($0).inserted }.map { place in
      let isBoth = inserted.contains(place) && removed.contains(place)
      let kind = isBoth ? "changed" : inserted.contains(place) ? "added" : "missing"
      return "\(kind) in: \(place)"
    }
  }
}

private struct Place: Hashable, CustomStringConvertible {
  let section: String
  let page: Int?

  init(_ section: String, page: Int?) {
    self.section = section
    self.page = page
  }

  var description: String { section + (page.map { ", page \($0)" } ?? "") }
}
