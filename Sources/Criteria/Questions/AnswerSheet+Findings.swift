import Clinical

extension AnswerSheet {
  /// How far a statement fits a pattern.
  enum Fit: Sendable {
    case yes, maybe
    /// It is the finding in question, and is qualified otherwise.
    case otherwise
    /// It says nothing of the pattern.
    case elsewhere
  }

  /// What decides whether a finding is there.
  enum Basis: Sendable {
    /// Nothing does, or not enough.
    case silence
    case shown
    /// Absences of it or of something broader, or of itself alone.
    case denied, deniedItself
    /// It is there, and is qualified otherwise.
    case otherwise
    /// The measurements.
    case measured
  }

  struct State: Sendable {
    let verdict: Verdict
    let basis: Basis
    let isNotAssessable: Bool

    init(_ verdict: Verdict, by basis: Basis = .silence, isNotAssessable: Bool = false) {
      self.verdict = verdict
      self.basis = basis
      self.isNotAssessable = isNotAssessable
    }
  }

  func answer(to pattern: FindingPattern, of question: Question) -> Answer {
    var table = PatternTable()
    let number = table.add(pattern, isElicited: question.isElicited)
    let tally = tally(of: table)
    let state = tally.state(of: number)
    return Answer(
      possible: tally.possible(of: question, at: number, state),
      evidence: evidence(of: number, state.basis, table).map { .finding($0) },
      isNotAssessable: state.isNotAssessable)
  }

  /// Whether the record says that the finding is there.
  func verdict(of pattern: FindingPattern) -> Verdict {
    var table = PatternTable()
    let number = table.add(pattern)
    return tally(of: table).state(of: number).verdict
  }

  /// Weighs every statement against every pattern of a table, which should be small.
  private func tally(of table: PatternTable) -> Tally {
    var tally = Tally(table)
    for (number, pattern) in table.patterns.enumerated() {
      guard let concept = pattern.concept else { continue }
      for statement in numbered {
        let kinship = table.numbering.kinship(of: statement.concept, to: concept)
        if !kinship.isEmpty { tally.count(statement, kinship, against: number) }
      }
    }
    return tally
  }

  /// The statements that are the basis of a pattern's state, in the order of the record.
  func evidence(of number: Int, _ basis: Basis, _ table: PatternTable) -> [Finding] {
    let pattern = table.patterns[number]
    guard basis != .silence, let concept = pattern.concept else { return [] }
    return numbered.filter { statement in
      let kinship = table.numbering.kinship(of: statement.concept, to: concept)
      guard !kinship.isEmpty, pattern.includes(statement) else { return false }
      switch (statement.presence, basis) {
      case (.present, .shown):
        return kinship.contains(.within) && table.fit(of: statement, to: pattern) == .yes
      case (.present, .otherwise):
        return kinship.contains(.within) && table.fit(of: statement, to: pattern) == .otherwise
      case (.absent, .denied): return kinship.contains(.around)
      case (.absent, .deniedItself): return kinship == .same
      default: return false
      }
    }.map { record.finding(stated[$0.index]) }
  }
}
