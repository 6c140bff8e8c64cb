import Assessments
import Clinical
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// Upper and lower motor neuron signs by region, and the criteria that speak, in a line each: as
  /// support for an assessment and no more.
  var pattern: [Document.Block] {
    [
      .heading(.two, Document.Text(words(.headingPattern))), .list(signLines + briefCriteria),
    ]
  }

  private var signLines: [Document.Item] {
    let signs = record.statements.filter { $0.presence == .present && $0.observer.examines }
    var lines: [String] = []
    if let upper = regions(of: signs, among: Self.upperSigns).listed {
      lines.append(words(.upperSigns, ["signs": upper]))
    }
    if let lower = regions(of: signs, among: Self.lowerSigns).listed {
      lines.append(words(.lowerSigns, ["signs": lower]))
    }
    let isSoft =
      signs.contains { $0.code == "hoffmann" }
      && record.statements.contains { $0.code == "asymmetric-hoffmann" && $0.presence == .absent }
    if isSoft { lines.append(words(.softHoffmann)) }
    if lines.isEmpty {
      lines.append(words(.noSigns))
    } else if Set(signs.map(\.code)).intersection(Self.upperSigns.union(Self.lowerSigns))
      == ["fasciculation"]
    {
      lines.append(words(.fasciculationAlone))
    } else {
      lines.append(words(.supportOnly))
    }
    return lines.map { Document.Item(Document.Text($0)) }
  }

  /// The diagnostic criteria whose entry is on record, with what is missing.
  private var briefCriteria: [Document.Item] {
    speaking.filter { $0.criterion.referral == nil && $0.criterion.kind == .diagnostic }.map {
      result in
      var text =
        link(to: result.criterion) + Document.Text(": ") + .strong(words.outcome(result.outcome))
      if result.outcome != .unmet, let degree = words.degree(of: result) {
        text += Document.Text(", " + degree)
      }
      if result.outcome == .undetermined,
        let open = words.brief(result.settleMet.map { words.answered($0) })
      {
        text += Document.Text(". " + words(.stillOpen, ["findings": open]))
      }
      return Document.Item(text)
    }
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

  private func regions(of signs: [Finding], among codes: Set<Code>) -> [String] {
    BodyRegion.allCases.compactMap { region in
      let here = signs.filter { codes.contains($0.code) && $0.regions.contains(region) }
      let labels = here.map { sign in
        words.label(sign.code) + (sign.side.map { " " + words.initial($0) } ?? "")
      }.onceEach
      guard !labels.isEmpty else { return nil }
      return words.term("region", region) + " (" + labels.joined(separator: ", ") + ")"
    }
  }
}

extension Wording {
  /// The first few, and how many more there are; `nil` for none.
  func brief(_ items: [String]) -> String? {
    guard items.count > 4 else { return items.listed }
    return items.prefix(3).joined(separator: "; ")
      + self(.andMore, ["count": "\(items.count - 3)"])
  }
}

extension Finding {
  fileprivate var regions: [BodyRegion] {
    let place = site ?? Vocabulary.shipped.concepts[code]?.site
    return place.flatMap { Anatomy.shipped.sites[$0]?.regions } ?? []
  }
}
