import Assessments
import Clinical
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// The first things to find out; an emergency's gaps stand first.
  var examineNext: [Document.Block] {
    let inquiries = words.toDo(assessment.inquiries.prefix(14))
    guard !inquiries.isEmpty else { return [] }
    return [
      .heading(.two, Document.Text(words(.headingExamineNext))),
      .paragraph(Document.Text(inquiries.joined(separator: "; ") + ".")),
    ]
  }

  /// What the patient has been told, where a letter names a disease they may not have heard of.
  var told: [Document.Block] {
    let isStated =
      record.referral?.patientTold == .present || record.referral?.patientTold == .absent
    guard namesMotorNeuroneDisease || isStated else { return [] }
    let answer: Phrase =
      switch record.referral?.patientTold {
      case .present: .toldYes
      case .absent: .toldNo
      case .notAssessed, .notAssessable, nil: .toldNotRecorded
      }
    let label: Phrase = namesMotorNeuroneDisease ? .toldOfMotorNeuroneDisease : .told
    return [.definitions(Document.Definitions([.init(words(label), Document.Text(words(answer)))]))]
  }

  var investigations: [Document.Block] {
    let measured = record.measurements.filter { !Self.vitalCodes.contains($0.code) }
    let results =
      measured.map { words.line($0) } + record.electromyograms.map { words.line($0) }
      + record.conductions.map { words.line($0) } + studies(.done)
    var rows: [Document.Definitions.Row] = [
      .init(words(.results), words.listed(results)),
      .init(words(.pending), words.listed(studies(.requested), orElse: .noneRecorded)),
    ]
    if !studies(.notRequested).isEmpty {
      rows.append(.init(words(.notRequested), words.listed(studies(.notRequested))))
    }
    if let exclusion = record.exclusion {
      rows.append(.init(words(.searchForCause), Document.Text(words.line(exclusion))))
    }
    return [
      .heading(.two, Document.Text(words(.headingInvestigations))),
      .definitions(Document.Definitions(rows)),
    ] + narratives(.investigation)
  }

  private func studies(_ status: Study.Status) -> [String] {
    record.studies.filter { $0.status == status }.map { words.line($0) }
  }

  var medicines: [Document.Block] {
    let taken = record.medications.filter { $0.presence == .present }.map { words.line($0) }
    let denied = record.medications.filter { $0.presence == .absent }.map {
      words(.notTaken, ["medicine": $0.name])
    }
    let completeness =
      switch record.medicationsComplete {
      case .present: words(.listComplete)
      case .absent: words(.listIncomplete)
      case .notAssessed, .notAssessable: words(.listNotRecorded)
      }
    // A named allergy stands whatever else was ticked.
    let allergies =
      record.allergies.map { words.line($0) }.listed
      ?? (record.allergyPresence == .absent ? words(.noAllergies) : words(.notRecorded))
    return [
      .heading(.two, Document.Text(words(.headingMedicines))),
      .definitions(
        Document.Definitions([
          .init(words(.medicinesRow), words.listed(taken + denied + [completeness])),
          .init(words(.allergies), Document.Text(allergies)),
        ])),
    ] + narratives(.medication)
  }

  var background: [Document.Block] {
    var rows = HistoryItem.Topic.allCases.compactMap { topic -> Document.Definitions.Row? in
      let items = record.history.filter { $0.topic == topic }.map { words.line($0) }
      guard !items.isEmpty else { return nil }
      return .init(words.term("topic", topic), words.listed(items))
    }
    let statements = record.findings.filter { finding in
      switch Vocabulary.shipped.concepts[finding.code]?.kind {
      case .history, .exposure: true
      default: false
      }
    }.map { words.line($0, withState: true) }
    if !statements.isEmpty { rows.append(.init(words(.recordedAsWell), words.listed(statements))) }
    let attacks = record.attacks.map { words.line($0) }
    if !attacks.isEmpty { rows.append(.init(words(.attacks), words.listed(attacks))) }
    let notes = [Narrative.Topic.function, .plan, .other].flatMap { narratives($0) }
    guard !rows.isEmpty || !notes.isEmpty else { return [] }
    let lists: [Document.Block] =
      rows.isEmpty ? [] : [.definitions(Document.Definitions(rows))]
    return [.heading(.two, Document.Text(words(.headingBackground)))] + lists + notes
  }

  var concerns: [Document.Block] {
    guard let concerns = record.referral?.concerns else { return [] }
    return [
      .heading(.two, Document.Text(words(.headingConcerns))),
      .paragraph(Document.Text(words.quoted(concerns))),
    ]
  }

  var requestedAction: [Document.Block] {
    let action = record.referral?.requestedAction.map { words.quoted($0) }
    let contact = record.referrer?.telephone ?? record.referrer?.email
    return [
      .heading(.two, Document.Text(words(.headingAction))),
      .definitions(
        Document.Definitions([
          .init(words(.requested), Document.Text(action ?? words(.notRecorded))),
          .init(words(.callBack), Document.Text(contact ?? words(.notRecorded))),
        ])),
    ]
  }
}
