import Clinical
import Criteria
import Documents

extension Criterion {
  /// The examples under what each must come to, and what stays open in them.
  var exampleBlocks: [Document.Block] {
    let rows = Outcome.allCases.compactMap { outcome -> Document.Definitions.Row? in
      let names = examples.filter { $0.expected == outcome }.map(\.sentence)
      guard !names.isEmpty else { return nil }
      return Document.Definitions.Row(
        outcome.printed, Document.Text(names.joined(separator: "; ")))
    }
    return [.heading(.three, "Examples"), .definitions(Document.Definitions(rows))]
  }

  var remarksBlocks: [Document.Block] {
    guard !remarks.isEmpty else { return [] }
    return [
      .heading(.three, "Remarks that it prints"),
      .list(remarks.map { Document.Item(Document.Text($0.text)) }),
    ]
  }

  func noteBlocks(_ notes: [RuleNote]) -> [Document.Block] {
    guard !notes.isEmpty else { return [] }
    return [
      .heading(.three, "What its diagram says"),
      .list(notes.map { Document.Item(Document.Text($0.sentence)) }),
    ]
  }

  var revisionBlocks: [Document.Block] {
    guard !revisions.isEmpty else { return [] }
    return [
      .heading(.three, "Revisions"),
      .list(
        revisions.map { revision in
          Document.Item(
            Document.Text("\(revision.number), \(revision.date.description): \(revision.change)"))
        }),
    ]
  }
}

extension Outcome {
  fileprivate var printed: String {
    self == .notApplicable
      ? "Not applicable" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }
}

extension Example {
  /// Its name, with what else it must come to and what stays open.
  fileprivate var sentence: String {
    var words: [String] = []
    if case .cannotExclude(let urgency) = consequence {
      words.append("cannot exclude, \(urgency.rawValue)")
    }
    if let category {
      let (least, most) = (category.atLeast ?? "none", category.atMost ?? "none")
      words.append(least == most ? least : "\(least) to \(most)")
    }
    if let score {
      words.append(
        score.count == 1
          ? "\(score.lowerBound) points" : "\(score.lowerBound) to \(score.upperBound) points")
    }
    if !open.isEmpty {
      words.append("open: " + open.map { Vocabulary.shipped.label(of: $0) }.joined(separator: ", "))
    }
    return words.isEmpty ? name : name + " (" + words.joined(separator: ", ") + ")"
  }
}

extension RuleNote {
  /// The note as a sentence.
  var sentence: String {
    switch self {
    case .neverMet: "No patient can meet it"
    case .alwaysMet: "Every patient whom it is for meets it"
    case .neverApplies: "It is for no patient"
    case .unreachableCategory(let name): "The category \(name) is never the strongest that holds"
    case .same(let id): "It asks for the same as \(id)"
    case .within(let id): "Whoever meets it meets \(id) as well"
    case .large(let nodes): "Its diagram has \(nodes) nodes, which makes it slow to weigh"
    case .tooLarge: "Its diagram could not be built: its verdicts are sound and may stay open"
    case .entailmentsLeftOut: "What its findings entail of one another is left out of its diagram"
    }
  }
}
