import Clinical
import Criteria
import Documents

extension Criterion {
  /// The page on this criterion: when, why, who says so, examples, what stays open, revisions.
  func bookPage(_ notes: [RuleNote]) -> [Document.Block] {
    [
      Document.Block.heading(.two, Document.Text(title)).anchored(id), head,
      .heading(.three, "When"),
    ]
      + conditions + consequences
      + [.heading(.three, "Why"), .paragraph(Document.Text(rationale))]
      + (limits.map { [.heading(.three, "Limits"), .paragraph(Document.Text($0))] } ?? [])
      + [.heading(.three, "Who says so"), provenance]
      + exampleBlocks + remarksBlocks + noteBlocks(notes) + revisionBlocks
      + [.heading(.three, "Review"), .signature(Self.signature)]
  }

  private var head: Document.Block {
    var rows: [Document.Definitions.Row] = [
      .init("Identifier", Document.Text("\(id), revision \(revision), \(kind.rawValue)")),
      .init("Checked", Document.Text("\(evidence.rawValue): \(evidence.statement)")),
    ]
    if isOptional { rows.append(.init("Use", "Off by default; weighed when asked for by name")) }
    if let family { rows.append(.init("Family", Document.Text(family.replacing("-", with: " ")))) }
    if let variantOf { rows.append(.init("Another reading of", Document.Text(variantOf))) }
    if let supersedes { rows.append(.init("In place of", Document.Text(supersedes))) }
    return .definitions(Document.Definitions(rows))
  }

  private var conditions: [Document.Block] {
    var blocks: [Document.Block] = []
    if let applies { blocks.append("For whom: \(applies.prose()).") }
    if categories.isEmpty || when != .any(categories.map(\.when)) {
      blocks.append(.numbered(when.outlineByNames))
    }
    if let score {
      blocks += [
        .paragraph(
          Document.Text("Score, \(score.range.lowerBound) to \(score.range.upperBound) points:")),
        .list(score.items.map { Document.Item(Document.Text($0.printed)) }),
      ]
    }
    for category in categories {
      blocks += [
        .paragraph([.strong(category.name), " when:"]), .numbered(category.when.outlineByNames),
      ]
    }
    for (name, part) in named.sorted(by: { $0.key < $1.key }) {
      let title = name.replacing("-", with: " ")
      blocks += [.paragraph([.strong(title), " means:"]), .numbered(part.outlineByNames)]
    }
    return blocks
  }

  private var named: [String: Condition] {
    categories.map(\.when).reduce(into: when.namedParts) {
      $0.merge($1.namedParts) { first, _ in first }
    }
  }

  private var consequences: [Document.Block] {
    var rows: [Document.Definitions.Row] = []
    if let referral {
      rows.append(.init("Then", Document.Text("\(referral.urgency.rawValue): \(referral.action)")))
      rows.append(
        .init(
          "Incomplete",
          Document.Text("\(referral.whenIncomplete.rawValue). \(referral.check ?? "")")))
      if let cap = referral.cap {
        rows.append(
          .init(
            "At most", Document.Text("\(cap.urgency.rawValue), where \(cap.when.outline.sentence)"))
        )
      }
    }
    if let trigger { rows.append(.init("Speaks when", Document.Text(trigger.outline.sentence))) }
    guard !rows.isEmpty else { return [] }
    return [.heading(.three, "Then"), .definitions(Document.Definitions(rows))]
  }

  private var provenance: Document.Block {
    var rows: [Document.Definitions.Row] = [.init("Source", Document.Text(source.citation))]
    if let section = source.section { rows.append(.init("Section", Document.Text(section))) }
    if let edition = source.edition { rows.append(.init("Edition", Document.Text(edition))) }
    if let doi = source.doi {
      rows.append(.init("DOI", .link(doi, to: .url("https://doi.org/" + doi))))
    }
    if let url = source.url { rows.append(.init("Address", .link(url, to: .url(url)))) }
    if let review = source.reviewBy {
      rows.append(.init("Review by", Document.Text(review.description)))
    }
    if let evidenceNote { rows.append(.init("What was read", Document.Text(evidenceNote))) }
    return .definitions(Document.Definitions(rows))
  }

  private static let signature = Document.Signature(
    statement: "Read beside its source and found right, or sent back with remarks:",
    signatory: ["Name, role, registration"])
}

extension Document.Block {
  /// The lines of a condition with their numbers, so that a reviewer can point at one.
  static func numbered(_ lines: [OutlineLine]) -> Document.Block {
    var counters: [Int] = []
    let rows = lines.map { line in
      if counters.count > line.depth + 1 { counters.removeSubrange((line.depth + 1)...) }
      while counters.count <= line.depth { counters.append(0) }
      counters[line.depth] += 1
      let number = counters.map(String.init).joined(separator: ".")
      return Document.Table.Row([Document.Text(number), Document.Text(line.text)])
    }
    return .table(
      Document.Table(
        columns: [.init("No."), .init("Condition", weight: 9)], rows: rows))
  }
}

extension [OutlineLine] {
  /// The lines in one sentence.
  fileprivate var sentence: String { map(\.text).joined(separator: ": ") }
}
