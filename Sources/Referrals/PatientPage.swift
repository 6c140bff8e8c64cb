public import Assessments
import Clinical
import Criteria
public import Documents
public import LetterTemplates

/// One page in plain words for the patient: what was found, what happens next, what to watch for and
/// when to come back.
///
/// It names no disease and no rule. It is offered beside the letter and never without the referrer's
/// word on record that the patient may have a copy.
public struct PatientPage: Sendable {
  public let document: Document

  /// - Returns: `nil` where the record does not hold the referrer's confirmation that the patient
  ///   may be given a copy, or says that the patient has not been told what is in question, or does
  ///   not say whose page it is.
  public init?(
    _ assessment: Assessment, making: ReferralLetter.Making, template: LetterTemplate = .shipped
  ) {
    let letter = ReferralLetter(assessment, making: making, template: template)
    guard letter.mayBeCopied else { return nil }
    document = letter.patientPage
  }
}

extension ReferralLetter {
  /// Where a disease is named that the patient must first be told of, silence on that is not enough.
  fileprivate var mayBeCopied: Bool {
    let referral = record.referral
    guard referral?.copyToPatient == .present, record.patient.isIdentified else { return false }
    guard namesMotorNeuroneDisease else { return referral?.patientTold != .absent }
    return referral?.patientTold == .present
  }

  fileprivate var patientPage: Document {
    var metadata = metadata
    metadata.title = words(isSummary ? .patientTitleSummary : .patientTitle)
    metadata.subject = words(.patientSubject)
    let greeting = record.patient.fullName.map { words(.patientGreeting, ["name": $0]) }
    var blocks = banners.filter { $0 == .banner(Document.Text(words(.draftBanner))) }
    blocks += letterhead
    blocks += [
      .heading(.one, Document.Text(metadata.title)),
      paragraph(greeting ?? words(.patientGreetingUnnamed)),
      paragraph(words(isSummary ? .patientIntroSummary : .patientIntroReferral)),
    ]
    if assessment.priority.level == .immediate {
      blocks += next + found
    } else {
      blocks += found + next
    }
    blocks += watchFor + emergency + back
    return Document(metadata, header: header, footer: words(.patientFooter), blocks: blocks)
  }

  private var found: [Document.Block] {
    let complaints =
      record.movements.compactMap { $0.observer.examines ? nil : $0.called }.map { words.label($0) }
      + record.findings.filter { $0.presence == .present && $0.isTold }.map { words.subject($0) }
    let codes = record.statements.filter { $0.presence == .present && $0.observer.examines }
      .map(\.code)
    var lines: [String] = []
    if let told = complaints.onceEach.prefix(6).map({ $0 }).listed {
      lines.append(words(.patientTold, ["complaints": told]))
    }
    for (phrase, signs) in Self.plainSigns where codes.contains(where: { signs.contains($0) }) {
      lines.append(words(phrase))
    }
    if lines.isEmpty { lines.append(words(.patientNothingFound)) }
    lines.append(words(.patientNotAllKnown))
    return [heading(.patientFoundHeading)] + lines.map(paragraph)
  }

  /// What an examined sign is called in plain words; other signs are left to the conversation.
  private static let plainSigns: [(Phrase, Set<Code>)] = [
    (.patientTwitching, ["fasciculation", "tongue-fasciculation", "myokymia"]),
    (.patientWeak, ["weakness"]), (.patientWasted, ["wasting", "tongue-wasting"]),
    (.patientStiff, ["spasticity", "rigidity", "hypertonia"]),
    (.patientReflexes, ["hyperreflexia", "reflex-spread", "brisk-jaw-jerk", "babinski"]),
    (.patientClonus, ["pathological-clonus"]),
  ]

  private var next: [Document.Block] {
    let phrase: Phrase =
      switch assessment.priority.level {
      case .immediate: .patientNextImmediate
      case .sameDay: .patientNextSameDay
      case .urgent: .patientNextUrgent
      case .soon, .routine, .consider: .patientNextRoutine
      case .none?: .patientNextNone
      case nil: .patientNextUnknown
      }
    let emergency = ["emergency": words(.emergencyNumber)]
    var blocks = [heading(.patientNextHeading), paragraph(words(phrase, emergency))]
    if let advice = record.referral?.interimAdvice, assessment.priority.level ?? .none < .sameDay {
      blocks.append(paragraph(words(.patientAdvice, ["advice": words.quoted(advice)])))
    }
    return blocks
  }

  private var watchFor: [Document.Block] {
    [
      heading(.patientWatchHeading), paragraph(words(.patientWatchIntro)),
      list([
        .patientWatchWeak, .patientWatchFalls, .patientWatchSpeech, .patientWatchSwallow,
        .patientWatchNumb,
      ]),
    ]
  }

  private var emergency: [Document.Block] {
    [
      heading(.patientEmergencyHeading),
      paragraph(words(.patientEmergencyIntro, ["emergency": words(.emergencyNumber)])),
      list([
        .patientEmergencyBreath, .patientEmergencySaliva, .patientEmergencyBladder,
        .patientEmergencyWalking, .patientEmergencySudden,
      ]),
    ]
  }

  private var back: [Document.Block] {
    let contact = [record.referrer?.telephone, record.referrer?.email].compactMap(\.self).first
    return [heading(.patientBackHeading), paragraph(words(.patientBack))]
      + (contact.map { [paragraph(words(.patientCall, ["contact": $0]))] } ?? [])
  }

  private func heading(_ phrase: Phrase) -> Document.Block {
    .heading(.two, Document.Text(words(phrase)))
  }

  private func paragraph(_ text: String) -> Document.Block { .paragraph(Document.Text(text)) }

  private func list(_ phrases: [Phrase]) -> Document.Block {
    .list(phrases.map { Document.Item(Document.Text(words($0))) })
  }
}
