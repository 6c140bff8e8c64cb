import Clinical

/// What the statements of one record come to, pattern by pattern.
struct Tally {
  /// What was stated of a pattern so far.
  private struct Traces: OptionSet {
    let rawValue: UInt8
    static let shown = Traces(rawValue: 1)
    static let open = Traces(rawValue: 1 << 1)
    /// Open by a grade at the very place.
    static let openByGrade = Traces(rawValue: 1 << 2)
    static let otherwise = Traces(rawValue: 1 << 3)
    /// Something broader is there, that this may be.
    static let broader = Traces(rawValue: 1 << 4)
    static let denied = Traces(rawValue: 1 << 5)
    static let deniedBroadly = Traces(rawValue: 1 << 6)
    static let unassessable = Traces(rawValue: 1 << 7)
  }

  /// Where something holds, of each part of a pattern's place.
  private enum Cover: Int {
    case denied, deniedBroadly, unassessable
  }

  private let table: PatternTable
  private var traces: [Traces]
  /// For each part, the fields of every kind of cover.
  private var covers: [Territory]
  /// The patterns of which anything was stated, in the order in which it first was.
  private(set) var touched: [Int] = []

  init(_ table: PatternTable) {
    self.table = table
    traces = Array(repeating: [], count: table.patterns.count)
    covers = Array(repeating: [], count: table.parts.count * Self.kinds)
  }

  mutating func count(
    _ statement: NumberedStatement, _ kinship: Numbering.Kinship, against number: Int
  ) {
    let pattern = table.patterns[number]
    guard pattern.includes(statement) else { return }
    let trace: Traces
    switch statement.presence {
    case .present where kinship.contains(.within):
      switch table.fit(of: statement, to: pattern) {
      case .yes: trace = .shown
      case .otherwise: trace = .otherwise
      case .maybe:
        let isByGrade = statement.isGraded && table.isPlaced(statement, at: pattern)
        trace = isByGrade ? .openByGrade : .open
      case .elsewhere: return
      }
    case .present:
      if table.isElsewhere(statement, from: pattern) { return }
      trace = .broader
    case .absent:
      guard kinship.contains(.around) else { return }
      let isItself = kinship == .same
      trace = isItself ? .denied : .deniedBroadly
      cover(isItself ? .denied : .deniedBroadly, statement, pattern)
    case .notAssessable:
      guard kinship.contains(.around) else { return }
      trace = .unassessable
      cover(.unassessable, statement, pattern)
    case .notAssessed: return
    }
    if traces[number].isEmpty { touched.append(number) }
    traces[number].insert(trace)
  }

  private mutating func cover(
    _ cover: Cover, _ statement: NumberedStatement, _ pattern: NumberedPattern
  ) {
    for part in pattern.parts ?? 0..<0
    where statement.onlySite == 0 || statement.onlySite == table.parts[part].site {
      covers[part * Self.kinds + cover.rawValue].formUnion(statement.territory)
    }
  }

  private static let kinds = 3

  /// Whether the finding is there: present beats absent, and absence must cover the whole place.
  func state(of number: Int) -> AnswerSheet.State {
    var traces = traces[number]
    if traces.contains(.shown) { return AnswerSheet.State(.met, by: .shown) }
    // A grade carries no tempo: where the complaint itself has one, the grade does not reopen it.
    if traces.contains(.otherwise) { traces.remove(.openByGrade) }
    let isOpen = !traces.isDisjoint(with: [.open, .openByGrade])
    // Numb fingers do not reopen a saddle that was asked about and is not numb.
    if !isOpen, traces.contains(.broader) { traces.remove(.deniedBroadly) }
    let isDeniedBroadly = traces.contains(.deniedBroadly)
    let isDenied = isDeniedBroadly || traces.contains(.denied)
    if !isOpen {
      if isDenied, isCovered(number, broadly: isDeniedBroadly, orUnassessable: false) {
        return AnswerSheet.State(.unmet, by: isDeniedBroadly ? .denied : .deniedItself)
      }
      if traces.contains(.otherwise) { return AnswerSheet.State(.unmet, by: .otherwise) }
    }
    // Where the one side is denied and the other cannot be assessed, nothing is left to ask.
    let isNotAssessable =
      traces.contains(.unassessable)
      && isCovered(number, broadly: isDeniedBroadly, orUnassessable: true)
    return AnswerSheet.State(.undetermined, isNotAssessable: isNotAssessable)
  }

  private func isCovered(_ number: Int, broadly: Bool, orUnassessable: Bool) -> Bool {
    guard let parts = table.patterns[number].parts else { return false }
    return parts.allSatisfy { part in
      var covered = covers[part * Self.kinds + Cover.denied.rawValue]
      if broadly { covered.formUnion(covers[part * Self.kinds + Cover.deniedBroadly.rawValue]) }
      if orUnassessable {
        covered.formUnion(covers[part * Self.kinds + Cover.unassessable.rawValue])
      }
      return covered.isSuperset(of: table.parts[part].territory)
    }
  }

  /// What is still possible of a question, of which the pattern has this number.
  ///
  /// The patterns of clonus are three: as asked, and of each elicitation.
  func possible(of question: Question, at number: Int, _ state: AnswerSheet.State) -> CellSet {
    var possible = question.allCells
    switch state.verdict {
    case .met: possible = question.present
    case .unmet: possible = Question.absent
    case .undetermined: break
    }
    guard question.isElicited else { return possible }
    for (offset, cells) in [(1, Question.spontaneous), (2, Question.inducible)] {
      switch self.state(of: number + offset).verdict {
      case .met: possible.formIntersection(cells)
      case .unmet: possible.subtract(cells)
      case .undetermined: break
      }
    }
    // One recorded elicitation says that the other was not seen, never that there is no clonus.
    return possible.isEmpty ? question.present : possible
  }
}
