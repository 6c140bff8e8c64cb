import Assessments
import Clinical
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// The criteria that speak for this record, side by side: verdict, what decides, and the source.
  var criteria: [Document.Block] {
    var blocks: [Document.Block] = [.heading(.two, Document.Text(words(.headingCriteria)))]
    if !speaking.isEmpty {
      let rows = speaking.map { result in
        Document.Table.Row(
          [
            words.catalogue(result.criterion.title), verdict(of: result), deciding(result),
            source(of: result.criterion),
          ], anchor: result.criterion.id)
      }
      let columns: [Document.Table.Column] = [
        .init(Document.Text(words(.columnCriterion)), weight: 3),
        .init(Document.Text(words(.columnVerdict)), weight: 2.3),
        .init(Document.Text(words(.columnDeciding)), weight: 5),
        .init(Document.Text(words(.columnSource)), weight: 2.6),
      ]
      blocks.append(.table(Document.Table(columns: columns, rows: rows)))
    }
    blocks += restatements + concordances + patterns + asked
    blocks.append(.paragraph(Document.Text(words(.everyOtherRule))))
    return blocks
  }

  /// The rules of the priority box that have no row, as they only restate one that has: a mention
  /// of them leads here.
  var restating: [CriterionResult] {
    let rows = Set(speaking.map(\.criterion.id))
    return (assessment.priority.fired + assessment.priority.cannotExclude)
      .filter { !rows.contains($0.criterion.id) }
  }

  private var restatements: [Document.Block] {
    restating.map { result in
      let facts = facts(of: result)
      let text = words.text(
        .restatement,
        [
          "rule": words.catalogue(result.criterion.title), "id": .code(result.criterion.id),
          "verdict": .strong(words.outcome(result.outcome)),
          "facts": facts.isEmpty ? Document.Text(words(.noneRecorded)) : facts,
        ])
      return .paragraph(text).anchored(result.criterion.id)
    }
  }

  /// Criteria of one family side by side, and the one finding that sets two of them apart.
  private var concordances: [Document.Block] {
    assessment.concordances.filter(\.speaks).flatMap { concordance -> [Document.Block] in
      let line = words.text(
        concordance.isAgreed ? .sideBySideAgree : .sideBySideDiffer,
        [
          "family": Document.Text(words.family(concordance)),
          "verdicts": words.sideBySide(concordance),
        ])
      let splits = words.splits(concordance).map { Document.Item($0) }
      return [.paragraph(line)] + (splits.isEmpty ? [] : [.list(splits)])
    }
  }

  /// Scales and patterns that are met, in a line each.
  private var patterns: [Document.Block] {
    let met = assessment.mainResults.filter {
      $0.criterion.kind == .phenomenon && $0.speaks && $0.outcome == .met
    }
    guard !met.isEmpty else { return [] }
    let items = met.map { result in
      let degree = words.degree(of: result).map { ": " + $0 } ?? ""
      return Document.Item(
        words.catalogue(result.criterion.title)
          + Document.Text("\(degree) (\(words.evidence(result.criterion.evidence)))"),
        children: remarks(of: result))
    }
    return [.paragraph(words.strong(.scalesAndPatterns)), .list(items)]
  }

  /// Rules that have begun and set no urgency while they are open.
  private var asked: [Document.Block] {
    let titles = assessment.mainResults.filter {
      $0.firing == .asks && !$0.isTabled && $0.criterion.kind != .phenomenon
    }.map { words.catalogue($0.criterion.title) }
    guard !titles.isEmpty else { return [] }
    return [.paragraph(words.text(.openAndAsked, ["rules": titles.joined(separator: "; ")]))]
  }

  private func verdict(of result: CriterionResult) -> Document.Text {
    let variants = assessment.variants(of: result.criterion.id)
    var text: Document.Text = .strong(words.outcome(result.outcome))
    if result.outcome != .unmet, let degree = words.degree(of: result) {
      text += Document.Text(": " + degree)
    }
    for variant in variants where variant.outcome != result.outcome {
      text += words.text(
        .otherReading,
        [
          "verdict": Document.Text(words.outcome(variant.outcome)),
          "reading": words.catalogue(variant.criterion.title),
        ])
    }
    return text
  }

  private func deciding(_ result: CriterionResult) -> Document.Text {
    var sentences: [Document.Text] = []
    let facts = facts(of: result)
    if !facts.isEmpty { sentences.append(facts) }
    if result.outcome == .undetermined {
      let open: [(Phrase, [Inquiry])] = [
        (.wouldBeMetBy, result.settleMet), (.wouldNotBeMetWith, result.settleRuledOut),
      ]
      for (phrase, inquiries) in open {
        guard let findings = words.brief(inquiries.map { words.answered($0) }) else { continue }
        sentences.append(Document.Text(words(phrase, ["findings": findings])))
      }
    }
    sentences += remarks(of: result)
    return sentences.joined(separator: ". ")
  }

  /// How many of the findings that a verdict rests on are printed beside it, and traced.
  static let factsShown = 4

  /// The findings that a verdict rests on, each leading to its place in the record.
  private func facts(of result: CriterionResult) -> Document.Text {
    result.evidence.prefix(Self.factsShown).map { fact -> Document.Text in
      let question = Document.Text.link(
        words.question(fact.asked), to: .anchor(anchor(of: fact)))
      return question + Document.Text(": " + words.state(of: fact))
    }.joined(separator: "; ")
  }

  private func source(of criterion: Criterion) -> Document.Text {
    guard let number = citations.firstIndex(of: criterion.source.citation) else { return [] }
    var text = Document.Text.link("[\(number + 1)]", to: .anchor("source-\(number + 1)"))
    if let section = criterion.source.section { text += " " + words.catalogue(section) + "," }
    return text + Document.Text(" " + words.evidence(criterion.evidence))
  }
}

extension Assessment {
  /// What speaks, the most urgent first; what only restates another has a line below the table.
  var speaking: [CriterionResult] {
    let speaking = mainResults.filter { $0.speaks && $0.isTabled }
    let diagnostic = speaking.filter { $0.criterion.referral == nil }
    let rules = speaking.filter { $0.criterion.referral != nil }.withoutRestatements.own
    let ordered = rules.enumerated().sorted { left, right in
      let first = left.element.rank
      let second = right.element.rank
      return first == second ? left.offset < right.offset : first > second
    }
    return ordered.map(\.element) + diagnostic
  }
}

extension CriterionResult {
  /// Whether the record holds something that starts this criterion.
  var speaks: Bool { isTriggered && outcome != .unmet || firing != .silent }

  /// Whether it has a row of its own: scales and patterns, and what only asks, are told in a line.
  var isTabled: Bool { criterion.kind != .phenomenon && firing != .asks }

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
