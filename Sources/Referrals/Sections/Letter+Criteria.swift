import Assessments
import Clinical
import Criteria
import Documents

extension ReferralLetter {
  /// The criteria that speak for this record, side by side: verdict, what decides, and the source.
  var criteria: [Document.Block] {
    var blocks: [Document.Block] = [.heading(.two, "Criteria")]
    if !speaking.isEmpty {
      let rows = speaking.map { result in
        Document.Table.Row(
          [
            Document.Text(result.criterion.title), verdict(of: result), deciding(result),
            source(of: result.criterion),
          ], anchor: result.criterion.id)
      }
      blocks.append(.table(Document.Table(columns: Self.columns, rows: rows)))
    }
    blocks += concordances + patterns + asked
    blocks.append(
      "Every other rule was weighed too. Nothing on record starts them; most stay open for facts.")
    return blocks
  }

  /// Criteria of one family side by side, and the one finding that sets two of them apart.
  private var concordances: [Document.Block] {
    assessment.concordances.filter(\.speaks).flatMap { concordance -> [Document.Block] in
      let agreement = concordance.isAgreed ? "they agree" : "they differ"
      let line: Document.Text =
        "Side by side (\(concordance.title)), \(agreement): \(concordance.sideBySide)."
      let splits = concordance.splitsInWords.map { Document.Item(Document.Text($0)) }
      return [.paragraph(line)] + (splits.isEmpty ? [] : [.list(splits)])
    }
  }

  /// How many of the findings that a verdict rests on are printed beside it, and traced.
  static let factsShown = 4

  /// Scales and patterns that are met, in a line each.
  private var patterns: [Document.Block] {
    let met = assessment.mainResults.filter {
      $0.criterion.kind == .phenomenon && $0.speaks && $0.outcome == .met
    }
    guard !met.isEmpty else { return [] }
    let items = met.map { result in
      let degree = result.degree.map { ": " + $0 } ?? ""
      return Document.Item(
        Document.Text("\(result.criterion.title)\(degree) (\(result.criterion.evidence.rawValue))"),
        children: result.remarks.map { Document.Text($0) })
    }
    return [.paragraph(.strong("Scales and patterns")), .list(items)]
  }

  /// Rules that have begun and set no urgency while they are open.
  private var asked: [Document.Block] {
    let titles = assessment.mainResults.filter {
      $0.firing == .asks && !$0.isTabled && $0.criterion.kind != .phenomenon
    }.map(\.criterion.title)
    return titles.isEmpty
      ? [] : ["Open, and asked about below: \(titles.joined(separator: "; "))."]
  }

  private static let columns: [Document.Table.Column] = [
    .init("Criterion", weight: 3), .init("Verdict", weight: 2.3),
    .init("Deciding findings, or what would decide", weight: 5), .init("Source", weight: 2.6),
  ]

  /// What speaks, the most urgent first; what only restates another is left to the priority box.
  var speaking: [CriterionResult] {
    let speaking = assessment.mainResults.filter { $0.speaks && $0.isTabled }
    let diagnostic = speaking.filter { $0.criterion.referral == nil }
    let rules = speaking.filter { $0.criterion.referral != nil }.withoutRestatements.own
    let ordered = rules.enumerated().sorted { left, right in
      let first = left.element.rank
      let second = right.element.rank
      return first == second ? left.offset < right.offset : first > second
    }
    return ordered.map(\.element) + diagnostic
  }

  /// The publications that the criteria of this letter restate, each once.
  var citations: [String] {
    var seen: Set<String> = []
    return speaking.map(\.criterion.source.citation).filter { seen.insert($0).inserted }
  }

  /// The list of sources, and what the words for their verification mean.
  var sources: [Document.Block] {
    guard !speaking.isEmpty else { return [] }
    let items = citations.enumerated().map { index, citation in
      let source = speaking.map(\.criterion.source).first { $0.citation == citation }
      var text: Document.Text = "[\(index + 1)] \(citation)"
      if let edition = source?.edition { text += " (\(edition))" }
      if let doi = source?.doi {
        text += " \(link: "doi:" + doi, to: .url("https://doi.org/" + doi))"
      }
      return Document.Item(text)
    }
    let tags = Evidence.allCases.filter { tag in speaking.contains { $0.criterion.evidence == tag }
    }
    let meanings = tags.map { "\($0.rawValue): \($0.statement)" }.joined(separator: "; ")
    return [
      .heading(.two, "Sources of the criteria"), .list(items), "\(meanings.capitalisedFirst).",
    ]
  }

  private func verdict(of result: CriterionResult) -> Document.Text {
    let variants = assessment.variants(of: result.criterion.id)
    var text: Document.Text = .strong(result.outcome.words)
    if result.outcome != .unmet, let degree = result.degree { text += ": \(degree)" }
    for variant in variants where variant.outcome != result.outcome {
      text += "; \(variant.outcome.words) under another reading (\(variant.criterion.title))"
    }
    return text
  }

  private func deciding(_ result: CriterionResult) -> Document.Text {
    var sentences: [Document.Text] = []
    let facts = result.evidence.prefix(Self.factsShown).map { fact in
      "\(link: fact.question, to: .anchor(anchor(of: fact))): \(fact.state)" as Document.Text
    }
    if !facts.isEmpty { sentences.append(Array(facts).joined(separator: "; ")) }
    if result.outcome == .undetermined {
      if let words = result.settleMet.map(\.answered).listedBriefly {
        sentences.append("Would be met by: \(words)")
      }
      if let words = result.settleRuledOut.map(\.answered).listedBriefly {
        sentences.append("Would not be met with: \(words)")
      }
    }
    sentences += result.remarks.map { Document.Text($0) }
    return sentences.joined(separator: ". ")
  }

  private func source(of criterion: Criterion) -> Document.Text {
    let number = citations.firstIndex(of: criterion.source.citation).map { "[\($0 + 1)]" }
    let section = criterion.source.section.map { " " + $0 + "," } ?? ""
    return "\(number ?? "")\(section) \(criterion.evidence.rawValue)"
  }

  /// The provenance row of the first thing that a fact rests on.
  func anchor(of fact: Fact) -> String {
    let words = fact.question.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "-"
    }
    return "fact-" + words.joined().lowercased()
  }
}

extension CriterionResult {
  /// Whether the record holds something that starts this criterion.
  var speaks: Bool { isTriggered && outcome != .unmet || firing != .silent }

  /// Whether it has a row of its own: scales and patterns, and what only asks, are told in a line.
  fileprivate var isTabled: Bool { criterion.kind != .phenomenon && firing != .asks }

  /// Met before open, and among each the more urgent first.
  fileprivate var rank: Int {
    let urgency = urgencyFired ?? urgencyRaised ?? criterion.referral?.urgency ?? .none
    let step = Urgency.allCases.firstIndex(of: urgency) ?? 0
    switch firing {
    case .fires: return 200 + step
    case .cannotExclude: return 100 + step
    case .asks, .silent: return step
    }
  }
}

extension Outcome {
  var words: String {
    switch self {
    case .met: "MET"
    case .unmet: "NOT MET"
    case .undetermined: "UNDETERMINED"
    case .notApplicable: "NOT FOR THIS PATIENT"
    }
  }
}

extension [String] {
  /// The first few, and how many more there are.
  fileprivate var listedBriefly: String? {
    guard count > 4 else { return listed }
    return prefix(3).joined(separator: "; ") + "; and \(count - 3) more"
  }
}

extension Inquiry {
  fileprivate var answered: String { question + (answer.map { " (\($0))" } ?? "") }
}
