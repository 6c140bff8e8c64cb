import Clinical

extension PatientRecord {
  /// How many attacks there were, and how many sites have objective evidence.
  ///
  /// An attack lasts at least 24 hours without fever, and the onsets of two are at least 30 days
  /// apart (McDonald 2017, after Polman 2010). What was not recorded stays open, and a list that is
  /// not said to be complete leaves every count open upwards.
  func attackReadings(given statements: [Statement]) -> [Code: AnswerSheet.Reading] {
    var readings: [Code: AnswerSheet.Reading] = [:]
    readings["attack-count"] = reading(
      from: fewestAttacks, to: attacksComplete == .present ? mostAttacks : nil, of: "attacks")
    let sign = statements.first { statement in
      statement.presence == .present && statement.observer.examines
        && Self.centralSigns.contains(statement.concept)
    }
    let isNowhere =
      attacksComplete == .present && sign == nil
      && attacks.allSatisfy { $0.objectiveEvidence == .absent }
    let isNone = attacks.isEmpty
    readings["objective-lesion-count"] = reading(
      from: max(fewestObjectiveSites, sign == nil ? 0 : 1), to: isNowhere ? 0 : nil,
      of: "sites with objective evidence", by: isNone ? sign.map { finding($0).provenance } : nil)
    return readings
  }

  /// Whether an attack was typical of central demyelination, and one at another site than before.
  var attackStatements: [Statement] {
    let typical = attacks.firstIndex { $0.counts == true && $0.isTypical }
    let others =
      attacksComplete == .present && attacks.count < 2
      ? [statement("attack-at-another-site", .absent, attack: attacks.indices.first)] : []
    let placed = attacks.indices.filter {
      attacks[$0].counts == true && attacks[$0].centralSite != nil && attacks[$0].onset != nil
    }
    let elsewhere = placed.first { place in
      let attack = attacks[place]
      return placed.contains {
        attacks[$0].centralSite != attack.centralSite && attack.isCertainlyAfter(attacks[$0])
      }
    }
    return others
      + [
        typical.map { statement("typical-demyelinating-presentation", .present, attack: $0) },
        elsewhere.map { statement("attack-at-another-site", .present, attack: $0) },
      ].compactMap(\.self)
  }

  private func statement(_ code: Code, _ presence: Presence, attack: Int?) -> Statement {
    Statement(
      Numbering.shipped.concept(code), presence, by: .clinician,
      from: attack.map { .attack($0) } ?? .record)
  }

  /// Signs that are objective evidence of a lesion of brain or cord, at one site and no more.
  private static let centralSigns = ConceptSet(["babinski", "spasticity", "pathological-clonus"])

  private var fewestAttacks: Int {
    let certain = attacks.filter { $0.counts == true }
    let dated = certain.filter { $0.onset != nil }.sorted {
      $0.latestOnset < $1.latestOnset
    }
    var chain: [Attack] = []
    for attack in dated where chain.last.map({ attack.isCertainlyAfter($0) }) ?? true {
      chain.append(attack)
    }
    return max(chain.count, certain.isEmpty ? 0 : 1)
  }

  /// Attacks that are dated to the day are set apart; each other one may be one of its own.
  private var mostAttacks: Int {
    let possible = attacks.filter { $0.counts != false }
    let exact = possible.compactMap { $0.onset?.day == nil ? nil : $0.onset?.earliest }.sorted()
    var chain: [CalendarDay] = []
    for day in exact where chain.last.map({ day.number - $0.number >= 30 }) ?? true {
      chain.append(day)
    }
    return chain.count + possible.count { $0.onset?.day == nil }
  }

  private var fewestObjectiveSites: Int {
    let shown = attacks.filter { $0.objectiveEvidence == .present }
    return max(Set(shown.compactMap(\.centralSite)).count, shown.isEmpty ? 0 : 1)
  }

  /// A count as a reading; nothing where it says nothing.
  private func reading(
    from least: Int, to most: Int?, of what: String, by source: Provenance? = nil
  ) -> AnswerSheet.Reading? {
    guard least > 0 || most != nil else { return nil }
    var bounds = Bounds.atLeast(Double(least))
    var words = "at least \(least)"
    if let most {
      bounds = bounds.intersection(.atMost(Double(most)))
      words = most == least ? "\(least)" : "\(least) to \(most)"
    }
    return AnswerSheet.Reading(
      bounds: bounds,
      source: .item(
        .derived(words + " " + what, source ?? attacks.first?.provenance ?? provenance)),
      date: nil, minute: nil)
  }
}

extension Attack {
  /// Whether it counts as an attack; `nil` where duration or fever was not recorded.
  fileprivate var counts: Bool? {
    if let durationHours, durationHours < 24 { return false }
    if withFever == .present { return false }
    return durationHours != nil && withFever == .absent ? true : nil
  }

  fileprivate var centralSite: CentralSite? { site.flatMap { CentralSite(named: $0) } }

  /// Whether it is one of the typical presentations of the 2017 criteria: one optic nerve, cord,
  /// brainstem, cerebellum or hemisphere, and not both sides at once.
  fileprivate var isTypical: Bool {
    guard let site = site?.lowercased(), centralSite != nil else { return false }
    return !["both", "bilateral", "nerves"].contains { site.contains($0) }
  }

  fileprivate var latestOnset: CalendarDay { onset?.latest ?? CalendarDay(number: .max) }

  /// Whether at least 30 days lie between the onsets, however partial the dates.
  fileprivate func isCertainlyAfter(_ other: Attack) -> Bool {
    guard let onset, let otherOnset = other.onset else { return false }
    return onset.earliest.number - otherOnset.latest.number >= 30
  }
}
