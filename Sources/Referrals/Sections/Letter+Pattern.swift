import Assessments
import Clinical
import Criteria
import Differential
import Documents

extension ReferralLetter {
  /// What each reported movement is most consistent with, and what would tell.
  var movements: [Document.Block] {
    let items = assessment.movements.flatMap { movement in
      movement.outcomes.filter(\.isRaised).map { item(for: movement, $0) }
    }
    guard !items.isEmpty else { return [] }
    return [.heading(.two, "Movements and tone"), .list(items)]
  }

  private func item(
    for movement: MovementAssessment, _ outcome: ContestOutcome
  ) -> Document.Item {
    let place = placeWords(site: movement.site, side: movement.side) ?? "site not recorded"
    let named = record.movements.first { $0.id == movement.movement }
    let called = named?.called.map { Vocabulary.shipped.label(of: $0) }
    let subject =
      outcome.contest == .tone
      ? "Tone, \(place)" : "\((called ?? "movement").capitalisedFirst), \(place)"
    var children: [Document.Text] = []
    if let best = outcome.best.flatMap({ outcome.candidate($0.code) }) {
      if let words = best.for.map(\.words).onceEach.listed { children.append("For: \(words)") }
      if let words = best.against.map(\.words).onceEach.listed {
        children.append("Against: \(words)")
      }
    } else {
      children.append("\(outcome.doubts.map(\.words).joined(separator: "; "))")
    }
    let asks = outcome.ask.prefix(4).map { Inquiry(finding: $0).inquiry }
    if let asks = Array(asks).listed { children.append("Would tell: \(asks)") }
    let basis = outcome.restsOnReport ? " (by report only)" : ""
    if let best = outcome.best {
      return Document.Item(
        "\(subject): most consistent with \(strong: best.label)\(basis)", children: children)
    }
    return Document.Item("\(subject): \(strong: "cannot tell")\(basis)", children: children)
  }

  /// Upper and lower motor neuron signs by region, as support for an assessment and no more.
  var pattern: [Document.Block] {
    let signs = record.statements.filter { $0.presence == .present && $0.observer.examines }
    let upper = Self.regions(of: signs, among: Self.upperSigns)
    let lower = Self.regions(of: signs, among: Self.lowerSigns)
    var lines: [Document.Item] = []
    if let words = upper.listed { lines.append("Upper motor neuron signs: \(words)") }
    if let words = lower.listed { lines.append("Lower motor neuron signs: \(words)") }
    let isSoft =
      signs.contains { $0.code == "hoffmann" }
      && record.statements.contains {
        $0.code == "asymmetric-hoffmann" && $0.presence == .absent
      }
    if isSoft {
      lines.append(
        "Hoffmann sign on both sides: counted by Gold Coast, a soft sign for pattern and urgency")
    }
    if lines.isEmpty {
      lines.append("No upper or lower motor neuron sign is recorded; see what was not assessed.")
    } else if Set(signs.map(\.code)).intersection(Self.upperSigns.union(Self.lowerSigns))
      == ["fasciculation"]
    {
      lines.append("Fasciculation alone is not a pattern.")
    } else {
      lines.append("This supports specialist assessment; it is not a diagnosis.")
    }
    return [.heading(.two, "Pattern"), .list(lines)]
  }

  private static let upperSigns: Set<Code> = [
    "hyperreflexia", "reflex-spread", "reflex-kept-in-wasted-muscle", "babinski", "hoffmann",
    "pathological-clonus", "spasticity", "brisk-jaw-jerk", "crossed-adductor", "snout",
    "pseudobulbar-affect", "palatal-spasticity", "inverted-supinator",
  ]

  private static let lowerSigns: Set<Code> = [
    "wasting", "tongue-wasting", "fasciculation", "tongue-fasciculation", "hyporeflexia",
    "areflexia",
  ]

  private static func regions(of signs: [Finding], among codes: Set<Code>) -> [String] {
    BodyRegion.allCases.compactMap { region in
      let here = signs.filter { codes.contains($0.code) && $0.regions.contains(region) }
      var labels: [String] = []
      for sign in here {
        let label =
          Vocabulary.shipped.label(of: sign.code) + (sign.side.map { " \($0.initial)" } ?? "")
        if !labels.contains(label) { labels.append(label) }
      }
      return labels.isEmpty ? nil : "\(region.rawValue) (\(labels.joined(separator: ", ")))"
    }
  }
}

extension Finding {
  fileprivate var regions: [BodyRegion] {
    let place = site ?? Vocabulary.shipped.concepts[code]?.site
    return place.flatMap { Anatomy.shipped.sites[$0]?.regions } ?? []
  }
}

extension ContestOutcome.Doubt {
  /// Why no phenomenon is named, in words.
  fileprivate var words: String {
    switch self {
    case .tooFewFeatures: "too few features are recorded"
    case .noneDecisive: "no deciding feature is recorded"
    case .nothingInFavour: "nothing that is recorded speaks for one of them"
    case .notEstablished(let phenomenon):
      "what defines \(phenomenon.label) is not recorded as present"
    case .noLead(let phenomena) where phenomena.count > 4:
      "too many phenomena remain possible"
    case .noLead(let phenomena):
      "these lie too close together: " + phenomena.map(\.label).joined(separator: ", ")
    case .functionalFeatures: "it changes with tapping or distraction; consider functional movement"
    case .allExcluded: "none of the listed phenomena fits"
    }
  }
}

extension Movement.Feature {
  fileprivate var words: String {
    let label = Vocabulary.shipped.label(of: code)
    return (presence == .absent ? "not " : "") + label + " (\(observer.printed))"
  }
}
