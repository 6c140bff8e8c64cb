import Assessments
import Clinical
import Criteria
import Diagnostics
import Documents

extension ReferralLetter {
  /// Where each deciding statement stands in the record, and what made the letter.
  var provenance: [Document.Block] {
    var rows: [Document.Table.Row] = []
    var seen: Set<String> = []
    for fact in speaking.flatMap({ $0.evidence.prefix(Self.factsShown) })
    where seen.insert(anchor(of: fact)).inserted {
      let sources = fact.items.map(\.sourceWords)
      let places = Set(fact.items.map(\.provenance.origin)).sorted().placeWords
      rows.append(
        Document.Table.Row(
          [
            Document.Text(fact.question), Document.Text(fact.state),
            Document.Text(sources.onceEach.joined(separator: "; ")),
            Document.Text(places, .code),
          ], anchor: anchor(of: fact)))
    }
    var blocks: [Document.Block] = [.heading(.two, "Where this comes from")]
    if !rows.isEmpty {
      blocks.append(
        .table(
          Document.Table(
            columns: [
              .init("Statement", weight: 4), .init("State", weight: 2),
              .init("Who says so, when", weight: 3), .init("Place in the record", weight: 3),
            ], rows: rows)))
    }
    if !making.warnings.isEmpty {
      blocks.append("To be looked at in the record:")
      blocks.append(.list(making.warnings.map { Document.Item(Document.Text($0)) }))
    }
    blocks.append(
      .definitions([
        "Record": Document.Text("\(making.key), SHA-256 \(making.recordDigest)"),
        "Criteria": Document.Text("SHA-256 \(making.criteriaDigest)"),
        "Made by": Document.Text("\(making.engine), as of \(assessment.day.printed)"),
        "Use": "For a qualified clinician to check, sign and send. It weighs what was recorded"
          + " against published criteria; it does not examine the patient.",
      ]))
    return blocks
  }

  var signature: [Document.Block] {
    guard let signature = record.signature else {
      return [
        .signature(
          Document.Signature(statement: "Not signed. A draft until a clinician has checked it."))
      ]
    }
    let who = [signature.name, signature.role, signature.registration].compactMap(\.self)
    return [
      .signature(
        Document.Signature(
          statement: Document.Text("Checked and signed on \(signature.date.printed)"),
          signatory: who.map { Document.Text($0) }, isSigned: true))
    ]
  }
}

extension Evidence.Item {
  fileprivate var sourceWords: String {
    switch self {
    case .finding(let finding):
      [finding.observer.printed, finding.date?.printed].compactMap(\.self).joined(separator: ", ")
    case .measurement(let measurement):
      [measurement.observer.printed, measurement.date?.printed].compactMap(\.self)
        .joined(separator: ", ")
    case .derived: "worked out from the record"
    }
  }
}

extension [Origin] {
  /// The places within the record; the path may hold a name and is not printed.
  fileprivate var placeWords: String {
    let lines = compactMap(\.line).map(String.init)
    guard count == 1, let only = first else { return "lines " + lines.joined(separator: ", ") }
    return [only.line.map { "line \($0)" }, only.pointer].compactMap(\.self).joined(separator: " ")
  }
}
