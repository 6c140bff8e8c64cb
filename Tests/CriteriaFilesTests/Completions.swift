import Criteria

/// Every way of filling in what a record leaves open, by number.
struct Completions {
  /// How many there are, before any is ruled out by definition.
  let count: Int
  private let possible: [CellSet]
  /// For each question that is open the number of ways in a row that answer it alike.
  private var strides: [Int: Int] = [:]
  /// The ways that can be: of a finding that is there, the broader one is there as well.
  private(set) var allowed: Truth

  /// `entailments` has, for each pair of questions of which the first is the second by definition,
  /// the cells of the second that go with each cell of the first.
  init(
    of possible: [CellSet],
    _ entailments: [(narrow: Int, broad: Int, cells: [CellSet])]
  ) {
    self.possible = possible
    var count = 1
    for (question, cells) in possible.enumerated() where cells.count > 1 {
      strides[question] = count
      count *= cells.count
    }
    self.count = count
    var valid = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0 { valid[valid.count - 1] = (1 << UInt64(count % 64)) - 1 }
    allowed = .sometimes(valid)
    for (narrow, broad, cells) in entailments
    where strides[narrow] != nil || strides[broad] != nil {
      for (cell, fitting) in cells.enumerated() {
        allowed = allowed & (!answer(narrow, CellSet(cell: cell)) | answer(broad, fitting))
      }
    }
  }

  /// Where the answer to a question is one of these cells.
  func answer(_ question: Int, _ cells: CellSet) -> Truth {
    guard let stride = strides[question] else {
      return .always(possible[question].isSubset(of: cells))
    }
    let open = possible[question].cells.map { cells.contains(CellSet(cell: $0)) }
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    var way = 0
    while way < count {
      for isHeld in open {
        if isHeld { Self.fill(&words, way..<(way + stride)) }
        way += stride
      }
    }
    return .sometimes(words)
  }

  private static func fill(_ words: inout [UInt64], _ ways: Range<Int>) {
    var way = ways.lowerBound
    while way < ways.upperBound {
      let length = min(64 - way % 64, ways.upperBound - way)
      let ones = length == 64 ? UInt64.max : (1 << UInt64(length)) - 1
      words[way / 64] |= ones << UInt64(way % 64)
      way += length
    }
  }

  /// What the ways that can be agree on, among those where `given` holds; `nil` where there is none.
  func verdict(of truth: Truth, given: Truth = .always(true)) -> Verdict? {
    switch (isEver(given & truth), isEver(given & !truth)) {
    case (true, true): .undetermined
    case (true, false): .met
    case (false, true): .unmet
    case (false, false): nil
    }
  }

  private func isEver(_ truth: Truth) -> Bool {
    switch allowed & truth {
    case .always(let holds): holds
    case .sometimes(let words): words.contains { $0 != 0 }
    }
  }
}
