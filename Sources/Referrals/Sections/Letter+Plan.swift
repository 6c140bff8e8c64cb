import Assessments
import Clinical
import Criteria
import Documents

extension ReferralLetter {
  var investigations: [Document.Block] {
    let vitals: Set<Code> = [
      "temperature", "systolic", "diastolic", "heart-rate", "respiratory-rate",
      "oxygen-saturation", "glasgow-coma-score", "weight",
    ]
    let results =
      record.measurements.filter { !vitals.contains($0.code) }.map(\.words)
      + record.electromyograms.map(\.words) + record.conductions.map(\.words)
    let done = record.studies.filter { $0.status == .done }.map(\.words)
    let pending = record.studies.filter { $0.status == .requested }.map(\.words)
    let notRequested = record.studies.filter { $0.status == .notRequested }.map(\.words)
    var rows: [Document.Definitions.Row] = [
      .init("Results", Document.Text((results + done).listed ?? Wording.notRecorded)),
      .init("Pending", Document.Text(pending.listed ?? "none recorded")),
    ]
    if let words = notRequested.listed { rows.append(.init("Not requested", Document.Text(words))) }
    if let exclusion = record.exclusion {
      rows.append(.init("Search for another cause", Document.Text(exclusion.words)))
    }
    return [.heading(.two, "Investigations"), .definitions(Document.Definitions(rows))]
      + narratives(.investigation)
  }

  /// The first things to find out; an emergency's gaps stand first.
  var examineNext: [Document.Block] {
    let inquiries = assessment.inquiries.prefix(14).map(\.inquiry)
    guard !inquiries.isEmpty else { return [] }
    return [
      .heading(.two, "Ask and examine next"),
      .paragraph(Document.Text(inquiries.joined(separator: "; ") + ".")),
    ]
  }

  /// What the patient has been told, where a letter names a disease they may not have heard of.
  var told: [Document.Block] {
    let namesDisease = assessment.priority.deciding.contains {
      $0.criterion.id.hasPrefix("red-flag-tool.mnd")
    }
    guard
      namesDisease
        || record.referral?.patientTold != nil && record.referral?.patientTold != .notAssessed
    else { return [] }
    let words =
      switch record.referral?.patientTold {
      case .present: "yes"
      case .absent: "no. Do not copy this letter to the patient before they have been told"
      case .notAssessed, .notAssessable, nil:
        Wording.notRecorded + ". Check before copying to the patient"
      }
    let label =
      namesDisease
      ? "Patient told that motor neurone disease is being considered"
      : "Patient told what is being considered"
    return [.definitions(Document.Definitions([.init(label, Document.Text(words))]))]
  }

  var medicines: [Document.Block] {
    let taken = record.medications.filter { $0.presence == .present }.map(\.words)
    let denied = record.medications.filter { $0.presence == .absent }.map {
      "\($0.name): no (asked)"
    }
    let completeness =
      switch record.medicationsComplete {
      case .present: "list complete"
      case .absent: "list known to be incomplete"
      case .notAssessed, .notAssessable: "full list " + Wording.notRecorded
      }
    // A named allergy stands whatever else was ticked.
    let allergies =
      record.allergies.map { $0.substance + ($0.reaction.map { " (\($0))" } ?? "") }.listed
      ?? (record.allergyPresence == .absent ? "none known (asked)" : Wording.notRecorded)
    return [
      .heading(.two, "Medicines and allergies"),
      .definitions([
        "Medicines": Document.Text((taken + denied + [completeness]).joined(separator: "; ")),
        "Allergies": Document.Text(allergies),
      ]),
    ] + narratives(.medication)
  }

  var background: [Document.Block] {
    let topics = HistoryItem.Topic.allCases.compactMap { topic -> Document.Definitions.Row? in
      let words = record.history.filter { $0.topic == topic }.map(\.words)
      return words.listed.map { .init(topic.rawValue.capitalisedFirst, Document.Text($0)) }
    }
    let statements = record.findings.filter { finding in
      switch Vocabulary.shipped.concepts[finding.code]?.kind {
      case .history, .exposure: true
      default: false
      }
    }.map { $0.line(withState: true) }
    var rows = topics
    if let words = statements.listed {
      rows.append(.init("Recorded as well", Document.Text(words)))
    }
    let attacks = record.attacks.map(\.words)
    if let words = attacks.listed { rows.append(.init("Attacks", Document.Text(words))) }
    let notes = [Narrative.Topic.function, .plan, .other].flatMap { narratives($0) }
    guard !rows.isEmpty || !notes.isEmpty else { return [] }
    let lists: [Document.Block] =
      rows.isEmpty ? [] : [.definitions(Document.Definitions(rows))]
    return [.heading(.two, "Relevant history")] + lists + notes
  }

  /// The record's own words on a topic, as they were written.
  func narratives(_ topic: Narrative.Topic) -> [Document.Block] {
    record.narratives.filter { $0.topic == topic }.map { "\($0.text)" }
  }

  var concerns: [Document.Block] {
    guard let concerns = record.referral?.concerns else { return [] }
    return [.heading(.two, "Patient's concerns and expectations"), "\(concerns)"]
  }

  var requestedAction: [Document.Block] {
    let action = record.referral?.requestedAction ?? Wording.notRecorded
    let contact = record.referrer?.telephone ?? record.referrer?.email ?? Wording.notRecorded
    return [
      .heading(.two, "Requested action"),
      .definitions([
        "Requested": Document.Text(action), "Call back": Document.Text(contact),
      ]),
    ]
  }
}
