import Assessments
import Clinical
import Criteria
import Documents

extension ReferralLetter {
  /// The criteria that speak for this record, side by side: verdict, what decides, and the source.
  var criteria: [Document.Block] {
    let speaking = assessment.mainResults.filter(\.speaks)
    let silent = assessment.mainResults.filter { !$0.speaks }
    var blocks: [Document.Block] = [.heading(.two, "Criteria")]
    if !speaking.isEmpty {
      let columns: [Document.Table.Column] = [
        .init("Criterion", weight: 3), .init("Verdict", weight: 2),
        .init("Deciding findings, or what would decide", weight: 5),
        .init("Source, and how it was verified", weight: 4),
      ]
      blocks.append(
        .table(
          Document.Table(
            columns: columns,
            rows: speaking.map { result in
              Document.Table.Row(
                [
                  Document.Text(result.criterion.title), verdict(of: result), deciding(result),
                  source(of: result.criterion),
                ], anchor: result.criterion.id)
            })))
    }
    let counts = Dictionary(grouping: silent, by: \.outcome).mapValues(\.count)
    let words = [
      counts[.unmet].map { "\($0) not met" }, counts[.undetermined].map { "\($0) open" },
      counts[.notApplicable].map { "\($0) not for this patient" },
      counts[.met].map { "\($0) met without consequence" },
    ].compactMap(\.self)
    if let words = words.listed {
      blocks.append("Weighed as well, with nothing on record that starts them: \(words).")
    }
    return blocks
  }

  private func verdict(of result: CriterionResult) -> Document.Text {
    let variants = assessment.variants(of: result.criterion.id)
    var text: Document.Text = .strong(result.outcome.words)
    for variant in variants where variant.outcome != result.outcome {
      text += "; \(variant.outcome.words) under another reading (\(variant.criterion.title))"
    }
    return text
  }

  private func deciding(_ result: CriterionResult) -> Document.Text {
    var sentences: [Document.Text] = []
    let facts = result.evidence.prefix(6).map { fact in
      "\(link: fact.question, to: .anchor(anchor(of: fact))): \(fact.state)" as Document.Text
    }
    if !facts.isEmpty { sentences.append(Array(facts).joined(separator: "; ")) }
    if result.outcome == .undetermined {
      if let words = result.settleMet.map(\.answered).listed {
        sentences.append("Would be met by: \(words)")
      }
      if let words = result.settleRuledOut.map(\.answered).listed {
        sentences.append("Would not be met with: \(words)")
      }
    }
    return sentences.joined(separator: ". ")
  }

  private func source(of criterion: Criterion) -> Document.Text {
    let parts = [criterion.source.citation, criterion.source.section].compactMap(\.self)
    var text = Document.Text(parts.joined(separator: ", "))
    if let doi = criterion.source.doi {
      text += " \(link: "doi:" + doi, to: .url("https://doi.org/" + doi))"
    }
    return text + " [\(criterion.evidence.statement)]"
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
}

extension Outcome {
  fileprivate var words: String {
    switch self {
    case .met: "MET"
    case .unmet: "NOT MET"
    case .undetermined: "UNDETERMINED"
    case .notApplicable: "NOT FOR THIS PATIENT"
    }
  }
}

extension Inquiry {
  fileprivate var answered: String { question + (answer.map { " (\($0))" } ?? "") }
}
