public import Clinical

/// Something that a condition asks, with a finite domain of answers.
///
/// A finding's cells are *absent* and *present*; clonus, which is by definition spontaneous or
/// inducible, has *absent*, *spontaneous*, *inducible* and *both*. A measurement's cells are the
/// intervals between the thresholds that the library uses.
public struct Question: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    case finding(FindingPattern)
    case measure(Code)
  }

  public let subject: Subject
  /// For a measure, the cuts between its cells, ascending; else empty.
  public internal(set) var cuts: [Bounds.Cut] = []

  /// Whether presence is split by how clonus was elicited.
  let isElicited: Bool

  init(_ subject: Subject) {
    self.subject = subject
    guard case .finding(let pattern) = subject else {
      isElicited = false
      return
    }
    isElicited = Vocabulary.shipped.conceptsAround(pattern.code).contains("clonus")
  }

  public var code: Code {
    switch subject {
    case .finding(let pattern): pattern.code
    case .measure(let code): code
    }
  }

  public var cellCount: Int {
    switch subject {
    case .finding: isElicited ? 4 : 2
    case .measure: cuts.count + 1
    }
  }

  public var allCells: CellSet { .all(cellCount) }

  static let absent: CellSet = CellSet(cell: 0)
  static let spontaneous: CellSet = [CellSet(cell: 1), CellSet(cell: 3)]
  static let inducible: CellSet = [CellSet(cell: 2), CellSet(cell: 3)]

  /// The cells in which the finding is there.
  var present: CellSet { allCells.subtracting(Self.absent) }

  /// The cells of a measure that lie within, or meet, `bounds`.
  func cells(meeting bounds: Bounds) -> CellSet {
    var cells: CellSet = []
    for cell in 0..<cellCount where !self.bounds(of: cell).intersection(bounds).isEmpty {
      cells.insert(CellSet(cell: cell))
    }
    return cells
  }

  func bounds(of cell: Int) -> Bounds {
    Bounds(
      from: cell == 0 ? .lowest : cuts[cell - 1], to: cell == cuts.count ? .highest : cuts[cell])
  }

  /// A set of cells as an answer in words.
  public func prose(of cells: CellSet) -> String {
    if cells == allCells {
      if case .measure = subject { return "any value" }
      return "present or absent"
    }
    switch subject {
    case .finding:
      if cells == Self.absent { return "absent" }
      let shown = prose(ofPresent: cells.subtracting(Self.absent))
      return cells.contains(Self.absent) ? "absent, or " + shown : shown
    case .measure(let code):
      return stretches(of: cells).map { $0.prose(of: code) }.joined(separator: " or ")
    }
  }

  /// The cells in which clonus is there, in words; of another finding there is only one.
  private func prose(ofPresent shown: CellSet) -> String {
    switch shown {
    case present: "present"
    case Self.spontaneous: "present, spontaneous"
    case Self.inducible: "present, inducible"
    case Self.spontaneous.subtracting(Self.inducible): "present, only spontaneous"
    case Self.inducible.subtracting(Self.spontaneous): "present, only inducible"
    case Self.spontaneous.intersection(Self.inducible): "present, spontaneous and inducible"
    default: "present, spontaneous or inducible and not both"
    }
  }

  /// These cells as a record tells them: one elicitation written down says no more than itself.
  func told(_ cells: CellSet) -> CellSet {
    let both = Self.spontaneous.intersection(Self.inducible)
    guard isElicited, !cells.contains(Self.absent), cells != both else { return cells }
    if cells.isSubset(of: Self.spontaneous) { return Self.spontaneous }
    return cells.isSubset(of: Self.inducible) ? Self.inducible : cells
  }

  /// The stretches of the number line that these cells are, each as long as it can be.
  public func stretches(of cells: CellSet) -> [Bounds] {
    var stretches: [Bounds] = []
    for cell in cells.cells {
      let next = bounds(of: cell)
      if let last = stretches.last, last.upper == next.lower {
        stretches[stretches.count - 1].upper = next.upper
      } else {
        stretches.append(next)
      }
    }
    return stretches
  }

  /// The question in words.
  public var prose: String {
    switch subject {
    case .finding(let pattern): pattern.prose()
    case .measure(let code): Vocabulary.shipped.label(of: code)
    }
  }
}
