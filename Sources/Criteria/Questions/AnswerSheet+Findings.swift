import Clinical

extension AnswerSheet {
  /// How far a statement fits a pattern.
  enum Fit {
    case yes, maybe
    /// It is the finding in question, and is qualified otherwise.
    case otherwise
    /// It says nothing of the pattern.
    case elsewhere
  }

  struct State {
    var verdict: Verdict
    var evidence: [Finding]
    var isNotAssessable: Bool
  }

  func answer(to pattern: FindingPattern, of question: Question) -> Answer {
    let state = state(of: pattern)
    var possible = question.allCells
    switch state.verdict {
    case .met: possible = question.present
    case .unmet: possible = Question.absent
    case .undetermined: break
    }
    if question.isElicited {
      for (elicitation, cells) in [
        (Elicitation.spontaneous, Question.spontaneous), (.inducible, Question.inducible),
      ] {
        var asked = pattern
        asked.elicitation = elicitation
        switch self.state(of: asked).verdict {
        case .met: possible.formIntersection(cells)
        case .unmet: possible.subtract(cells)
        case .undetermined: break
        }
      }
      // One recorded elicitation says that the other was not seen, never that there is no clonus.
      if possible.isEmpty { possible = question.present }
    }
    return Answer(
      possible: possible, evidence: state.evidence.map { .finding($0) },
      isNotAssessable: state.isNotAssessable)
  }

  /// Whether the finding is there: present beats absent, and absence must cover the whole place.
  func state(of pattern: FindingPattern) -> State {
    let vocabulary = Vocabulary.shipped
    let within = vocabulary.conceptsWithin(pattern.code)
    let around = vocabulary.conceptsAround(pattern.code)
    var shown: [Finding] = []
    var otherwise: [Finding] = []
    var denied: [Finding] = []
    var open: [(finding: Finding, isGraded: Bool)] = []
    var isBroaderPresent = false
    var unassessable: [Finding] = []
    for (index, finding) in statements.enumerated()
    where pattern.observation?.includes(finding.observer) ?? true {
      switch finding.presence {
      case .present where within.contains(finding.code):
        switch pattern.fit(of: finding) {
        case .yes: shown.append(finding)
        case .maybe: open.append((finding, index >= writtenCount))
        case .otherwise: otherwise.append(finding)
        case .elsewhere: break
        }
      case .present where around.contains(finding.code):
        if pattern.place.fit(of: finding) != .elsewhere { isBroaderPresent = true }
      case .absent where around.contains(finding.code): denied.append(finding)
      case .notAssessable where around.contains(finding.code): unassessable.append(finding)
      default: break
      }
    }
    if !shown.isEmpty { return State(verdict: .met, evidence: shown, isNotAssessable: false) }
    // A grade carries no tempo: where the complaint itself has one, the grade does not reopen it.
    if !otherwise.isEmpty {
      open.removeAll { $0.isGraded && pattern.place.fit(of: $0.finding) == .yes }
    }
    if open.isEmpty {
      // Numb fingers do not reopen a saddle that was asked about and is not numb.
      if isBroaderPresent { denied.removeAll { $0.code != pattern.code } }
      if !denied.isEmpty, pattern.place.isCovered(by: denied, of: pattern.code) {
        return State(verdict: .unmet, evidence: denied, isNotAssessable: false)
      }
      if !otherwise.isEmpty {
        return State(verdict: .unmet, evidence: otherwise, isNotAssessable: false)
      }
    }
    // Where the one side is denied and the other cannot be assessed, nothing is left to ask.
    let isNotAssessable =
      !unassessable.isEmpty
      && pattern.place.isCovered(by: unassessable + denied, of: pattern.code)
    return State(verdict: .undetermined, evidence: [], isNotAssessable: isNotAssessable)
  }
}

extension FindingPattern.Observation {
  func includes(_ observer: Observer) -> Bool { (self == .examined) == observer.examines }
}

extension FindingPattern {
  func fit(of finding: Finding) -> AnswerSheet.Fit {
    let placed = place.fit(of: finding)
    guard placed != .elsewhere else { return .elsewhere }
    let qualities = [
      tempo.fit(of: finding.tempo), course.fit(of: finding.course),
      distribution.fit(of: finding.distribution), severity.fit(of: finding.severity),
      (elicitation.map { [$0] } ?? []).fit(of: finding.elicitation),
    ]
    if qualities.contains(.otherwise) { return placed == .yes ? .otherwise : .elsewhere }
    return placed == .maybe || qualities.contains(.maybe) ? .maybe : .yes
  }
}

extension Array where Element: Equatable {
  /// An empty list asks for nothing; a value that was not recorded may be any.
  fileprivate func fit(of value: Element?) -> AnswerSheet.Fit {
    if isEmpty { return .yes }
    guard let value else { return .maybe }
    return contains(value) ? .yes : .otherwise
  }
}
