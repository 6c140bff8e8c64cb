import Assessments
import Clinical
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// What is asked: in the referrer's own words, or from what was complained of for the referrer to
  /// confirm.
  var question: [Document.Block] {
    let heading = Document.Block.heading(.two, Document.Text(words(.headingQuestion)))
    guard let question = record.referral?.question else {
      return [heading, .paragraph(suggestedQuestion)]
    }
    var blocks: [Document.Block] = [heading, .paragraph(Document.Text(words.quoted(question)))]
    if namesMotorNeuroneDisease, !Self.names(question, anyOf: Self.namesOfTheDisease) {
      blocks.append(.paragraph(Document.Text(words(.alsoMotorNeurone))))
    }
    return blocks
  }

  private var suggestedQuestion: Document.Text {
    let complaints = record.findings.filter { $0.presence == .present && $0.isTold }
    let subjects = complaints.prefix(4).map { words.subject($0) }.onceEach.listed
    guard let subjects else {
      return namesMotorNeuroneDisease
        ? Document.Text(words(.questionMotorNeurone)) : Document.Text(words(.questionNotStated))
    }
    let phrase: Phrase =
      namesMotorNeuroneDisease ? .questionComplaintsMotorNeurone : .questionComplaints
    return Document.Text(words(phrase, ["complaints": subjects]))
  }

  /// By what a question may already name the disease.
  private static let namesOfTheDisease = [
    "motor neuron", "mnd", "amyotrophic", "als", "motoneuron", "amyotroph",
  ]

  private static func names(_ text: String, anyOf names: [String]) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return names.contains { " \(words) ".contains(" " + $0) }
  }

  /// What the patient tells: present, asked and absent, and what was never asked.
  var symptoms: [Document.Block] {
    let told = record.findings.filter(\.isTold)
    let reported = record.movements.compactMap(\.reported)
    let present = (reported + told.filter { $0.presence == .present }).map { words.attributed($0) }
    let absent = told.filter { $0.presence == .absent }.map { words.subject($0) }
    let unassessed = told.filter { $0.presence == .notAssessed || $0.presence == .notAssessable }
    var rows: [Document.Definitions.Row] = [
      .init(words(.presentRow), words.listed(present)),
      .init(words(.askedAndAbsent), words.listed(absent, orElse: .noneRecorded)),
    ]
    if !unassessed.isEmpty {
      let lines = unassessed.map { words.line($0, withState: true) }
      rows.append(.init(words(.leftOpen), words.listed(lines)))
    }
    rows.append(.init(words(.notAskedRow), words.listed(neverAsked, orElse: .allKeyQuestionsAsked)))
    let paragraphs = narratives(.presenting) + narratives(.history)
    return [.heading(.two, Document.Text(words(.headingHistory)))] + paragraphs
      + [.definitions(Document.Definitions(rows))]
  }

  /// The key questions that nothing in the record answers.
  private var neverAsked: [String] {
    let keys: [Code] = [
      "weakness", "speech-disturbance", "swallowing-difficulty", "breathlessness-at-rest",
      "breathlessness-lying-flat", "bladder-disturbance", "bowel-disturbance", "numbness",
      "progression",
    ]
    let statements = record.statements
    return keys.filter { key in
      let related = Vocabulary.shipped.conceptsWithin(key)
        .union(Vocabulary.shipped.conceptsAround(key))
      return !statements.contains { related.contains($0.code) && $0.presence != .notAssessed }
    }.map { words.label($0) }
  }

  /// The record's own words on a topic, as they were written.
  func narratives(_ topic: Narrative.Topic) -> [Document.Block] {
    record.narratives.filter { $0.topic == topic }.map {
      .paragraph(Document.Text(words.quoted($0.text)))
    }
  }
}

extension Movement {
  /// The movement as a line of history, in the reporter's own word for it.
  fileprivate var reported: Finding? {
    guard let called, !observer.examines else { return nil }
    var finding = Finding(
      called, .present, site: site, side: side, observer: observer, date: date,
      provenance: provenance)
    finding.onset = onset
    finding.tempo = tempo
    finding.course = course
    finding.note = note
    return finding
  }
}

extension Finding {
  /// Whether it belongs to what was told, rather than to what was examined.
  var isTold: Bool {
    switch Vocabulary.shipped.concepts[code]?.kind {
    case .symptom: true
    case .phenomenon: !observer.examines
    default: false
    }
  }
}
