public import Clinical

extension Differential {
  /// Runs one contest over the features of one movement or region.
  ///
  /// Everything in `features` counts; it is for the caller to keep a movement's own out of a tone
  /// contest that is not about that movement. `inferred` are features that follow from the site;
  /// they exclude and weigh, and are not counted among what was recorded.
  public func contest(
    _ contest: Contest, over features: [Movement.Feature], inferred: [Movement.Feature] = []
  ) -> ContestOutcome {
    run(contest, over: features, inferred: inferred, isHeard: { _ in true })
  }

  /// A contest that neither hears of nor asks for the features outside `isHeard`.
  func run(
    _ contest: Contest, over features: [Movement.Feature], inferred: [Movement.Feature] = [],
    isHeard: (Code) -> Bool
  ) -> ContestOutcome {
    let heard = Set(table.rows.map(\.code).filter(isHeard))
    let recorded = recorded(features.filter { heard.contains($0.code) }, inferred: inferred)
    let tallies = table.columns(of: contest).map {
      Tally(column: $0, rows: table.rows, recorded: recorded)
    }
    let functional = contest == .movement ? functionalCandidate(recorded) : nil
    let ranking = Ranking(tallies, isFunctional: functional?.standing == .fits)
    let candidates =
      tallies.map { tally in
        candidate(
          tally, recorded: recorded, heard: heard,
          isBest: ranking.isDecided && tally.column == ranking.leader?.column)
      } + [functional].compactMap(\.self)
    return ContestOutcome(
      contest: contest, isRaised: contest == .movement || isToneRaised(recorded),
      best: ranking.isDecided ? ranking.leader.map { table.phenomena[$0.column] } : nil,
      candidates: candidates.enumerated()
        .sorted { ($0.element.standing.rank, $0.offset) < ($1.element.standing.rank, $1.offset) }
        .map(\.element),
      doubts: ranking.doubts(naming: table.phenomena),
      ask: ranking.isDecided ? [] : questions(for: ranking, recorded: recorded, heard: heard),
      notAssessable: recorded.filter(\.isNotAssessable)
        .flatMap { $0.statements.filter { $0.presence == .notAssessable } },
      contradicted: recorded.filter(\.isContradicted).flatMap(\.statements),
      restsOnReport: recorded.contains(where: \.isRecorded)
        && !recorded.contains { $0.isRecorded && $0.isExamined })
  }

  /// What is recorded of each row of the table, in its order.
  private func recorded(
    _ features: [Movement.Feature], inferred: [Movement.Feature]
  ) -> [RecordedFeature] {
    let statements = Dictionary(grouping: features, by: \.code)
    return table.rows.map { row in
      let recorded = RecordedFeature(row.code, statements[row.code] ?? [])
      guard recorded.isPresent == nil, !recorded.isContradicted,
        let statement = inferred.first(where: { $0.code == row.code })
      else { return recorded }
      return RecordedFeature(inferred: statement)
    }
  }

  private func candidate(
    _ tally: Tally, recorded: [RecordedFeature], heard: Set<Code>, isBest: Bool
  ) -> Candidate {
    let standing: Candidate.Standing =
      if tally.isExcluded {
        .excluded(by: tally.features.excluding.map { recorded[$0].code })
      } else if isBest {
        .best
      } else if !tally.isEligible {
        .notEstablished
      } else {
        tally.score > 0 ? .fits : .notExcluded
      }
    return Candidate(
      phenomenon: table.phenomena[tally.column], standing: standing,
      for: tally.features.for.flatMap { recorded[$0].decisive },
      against: tally.features.against.flatMap { recorded[$0].decisive },
      missing: zip(table.rows, recorded).compactMap { row, feature in
        feature.isPresent == nil && !feature.isNotAssessable && heard.contains(row.code)
          && row.cells[tally.column].isInformative ? row.code : nil
      })
  }

  /// A functional movement has no column: one feature brings it up, once an examiner has tried.
  private func functionalCandidate(_ recorded: [RecordedFeature]) -> Candidate? {
    guard let feature = recorded.first(where: { $0.code == .changesWithDistraction }),
      feature.isPresent == true
    else { return nil }
    return Candidate(
      phenomenon: table.functional, standing: feature.isExamined ? .fits : .notEstablished,
      for: feature.decisive, against: [], missing: [])
  }

  private func isToneRaised(_ recorded: [RecordedFeature]) -> Bool {
    recorded.contains { feature in
      Code.resistance.contains(feature.code) && feature.isPresent != nil
        || feature.code == .broughtOnByQuickStretch && feature.isPresent == true
    }
  }
}

extension Candidate.Standing {
  fileprivate var rank: Int {
    switch self {
    case .best: 0
    case .fits: 1
    case .notEstablished: 2
    case .notExcluded: 3
    case .excluded: 4
    }
  }
}
