import Assessments
import Clinical
import Criteria
import Diagnostics
import Documents
import LetterTemplates

extension ReferralLetter {
  /// Where each deciding statement stands in the record, and what made the letter.
  var provenance: [Document.Block] {
    var blocks: [Document.Block] = [.heading(.two, Document.Text(words(.headingProvenance)))]
    if !factRows.isEmpty {
      let columns: [Document.Table.Column] = [
        .init(Document.Text(words(.columnStatement)), weight: 3),
        .init(Document.Text(words(.columnState)), weight: 1.4),
        .init(Document.Text(words(.columnWho)), weight: 2),
        .init(Document.Text(words(.columnPlace)), weight: 2.4),
        .init(Document.Text(words(.columnUsedBy)), weight: 3.8),
      ]
      blocks.append(.table(Document.Table(columns: columns, rows: factRows)))
    }
    if !making.warnings.isEmpty {
      blocks.append(.paragraph(Document.Text(words(.toBeLookedAt))))
      blocks.append(.list(making.warnings.map { Document.Item(words.foreign($0)) }))
    }
    if holdsUntranslatedText { blocks.append(.paragraph(Document.Text(words(.keptInEnglish)))) }
    let record = words(.recordDigest, ["key": making.key, "digest": making.recordDigest])
    let criteria = words(.criteriaDigest, ["digest": making.criteriaDigest])
    let engine = words(
      .madeByEngine, ["engine": making.engine, "date": words.date(assessment.day)])
    blocks.append(
      .definitions(
        Document.Definitions([
          .init(words(.recordRow), Document.Text(record)),
          .init(words(.criteriaRow), Document.Text(criteria)),
          .init(words(.madeBy), Document.Text(engine)),
          .init(words(.use), Document.Text(words(.useWords))),
        ])))
    return blocks
  }

  /// The statements that the verdicts of this letter rest on: each with its place, and with links
  /// back to the criteria it decides.
  private var factRows: [Document.Table.Row] {
    let results = speaking + restating
    var order: [String] = []
    var facts: [String: Fact] = [:]
    var users: [String: [String]] = [:]
    for result in results {
      for fact in result.evidence.prefix(Self.factsShown) {
        let anchor = anchor(of: fact)
        if facts[anchor] == nil { order.append(anchor) }
        facts[anchor] = facts[anchor] ?? fact
        users[anchor, default: []].append(result.criterion.id)
      }
    }
    return order.compactMap { anchor in
      facts[anchor].map { row(of: $0, anchor: anchor, usedBy: users[anchor] ?? []) }
    }
  }

  private func row(
    of fact: Fact, anchor: String, usedBy criteria: [String]
  ) -> Document.Table.Row {
    let links = criteria.onceEach.map { Document.Text.link($0, to: .anchor($0)) }
    let places = words.places(Set(fact.items.map(\.provenance.origin)).sorted())
    return Document.Table.Row(
      [
        Document.Text(words.question(fact.asked)), Document.Text(words.state(of: fact)),
        Document.Text(fact.items.map { words.source(of: $0) }.onceEach.joined(separator: "; ")),
        Document.Text(places, .code), links.joined(separator: " "),
      ], anchor: anchor)
  }

  /// The row of the first thing that a fact rests on, by the same name in every language.
  func anchor(of fact: Fact) -> String {
    let words = fact.question.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "-"
    }
    return "fact-" + words.joined().lowercased()
  }

  /// Whether something of the letter could not be said in its language.
  private var holdsUntranslatedText: Bool {
    guard !words.language.tag.hasPrefix("en") else { return false }
    let texts = (speaking + assessment.priority.fired + assessment.priority.cannotExclude).flatMap {
      [$0.criterion.title] + $0.remarks
        + [$0.criterion.referral?.action, $0.criterion.referral?.check].compactMap(\.self)
    }
    return !(making.warnings + making.problems).isEmpty
      || texts.contains { words.lexicon.catalogueText($0) == nil }
  }

  var signature: [Document.Block] {
    guard let signature = record.signature else {
      return [.signature(Document.Signature(statement: Document.Text(words(.notSigned))))]
    }
    let registration = signature.registration.map { words(.registration, ["number": $0]) }
    let who = [signature.name, signature.role, registration].compactMap(\.self)
    return [
      .signature(
        Document.Signature(
          statement: Document.Text(words(.signedOn, ["date": words.date(signature.date)])),
          signatory: who.map { Document.Text($0) }, isSigned: true))
    ]
  }
}

extension Wording {
  /// Who says so, and when.
  fileprivate func source(of item: Evidence.Item) -> String {
    switch item {
    case .finding(let finding): source(finding.observer, finding.date)
    case .measurement(let measurement): source(measurement.observer, measurement.date)
    case .derived: self(.workedOut)
    }
  }

  private func source(_ observer: Observer, _ date: PartialDate?) -> String {
    term("observer", observer) + (date.map { ", " + self.date($0) } ?? "")
  }

  /// The places within the record; the path may hold a name and is not printed.
  fileprivate func places(_ origins: [Origin]) -> String {
    let lines = origins.compactMap(\.line).map { String($0) }
    guard !lines.isEmpty else { return origins.compactMap(\.pointer).joined(separator: " ") }
    guard origins.count == 1, let only = origins.first else {
      return self(.linesOfFile, ["lines": lines.joined(separator: ", ")])
    }
    return [only.line.map { self(.lineOfFile, ["line": "\($0)"]) }, only.pointer]
      .compactMap(\.self).joined(separator: " ")
  }
}
