import Assessments
import Clinical
import Criteria
import Documents

extension ReferralLetter {
  var question: [Document.Block] {
    let text: Document.Text
    if let question = record.referral?.question {
      text = Document.Text(question)
    } else {
      let complaints = record.findings.filter { $0.presence == .present && $0.isTold }
      let subjects = complaints.prefix(4).map(\.subject)
      text =
        subjects.isEmpty
        ? "\(strong: Wording.notRecorded) [Referrer to state the question]"
        : "Please assess \(subjects.joined(separator: "; ")). [Referrer to confirm]"
    }
    return [.heading(.two, "Reason for referral and question"), .paragraph(text)]
  }

  /// What the patient tells: present, asked and absent, and what was never asked.
  var history: [Document.Block] {
    let told = record.findings.filter(\.isTold)
    let reported = record.movements.compactMap(\.reported)
    let present = (reported + told.filter { $0.presence == .present }).map(\.attributed)
    let absent = told.filter { $0.presence == .absent }.map(\.subject)
    let unassessed = told.filter { $0.presence == .notAssessed || $0.presence == .notAssessable }
    var rows: [Document.Definitions.Row] = [
      .init("Present", Document.Text(present.listed ?? Wording.notRecorded)),
      .init("Asked and absent", Document.Text(absent.listed ?? "none recorded")),
    ]
    if let open = unassessed.map({ $0.line(withState: true) }).listed {
      rows.append(.init("Left open", Document.Text(open)))
    }
    rows.append(.init("Not asked", Document.Text(neverAsked.listed ?? "none of the key questions")))
    let paragraphs = narratives(.presenting) + narratives(.history)
    return [.heading(.two, "Presenting symptoms")] + paragraphs
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
    }.map { Vocabulary.shipped.label(of: $0) }
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

  var attributed: String { line() + " (\(observer.printed))" }
}
