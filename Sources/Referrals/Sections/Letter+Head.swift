import Assessments
import Clinical
import Documents
import LetterTemplates

extension ReferralLetter {
  /// What must be seen before anything else: unsigned, unsendable, damaged, or an emergency.
  var banners: [Document.Block] {
    var banners: [Document.Block] = []
    func add(_ text: String) { banners.append(.banner(Document.Text(text))) }
    if record.signature == nil { add(words(.draftBanner)) }
    switch kind {
    case .emergency: add(words(.emergencyBanner))
    case .expedite: add(words(.expediteBanner))
    case .summary: add(words(.summaryBanner))
    case .unstated: add(words(.unstatedBanner))
    case .newReferral: break
    }
    if !record.patient.isIdentified {
      add(words(.identityBanner, ["missing": missingIdentity.joined(separator: ", ")]))
    }
    if !making.problems.isEmpty {
      let items = making.problems.map { Document.Item(words.foreign($0)) }
      banners.append(
        .callout(
          .important, Document.Text(words(.damagedTitle)),
          [.paragraph(Document.Text(words(.damagedWords))), .list(items)]))
    }
    return banners
  }

  private var missingIdentity: [String] {
    let patient = record.patient
    let parts: [(Bool, Phrase)] = [
      (patient.family?.isEmpty ?? true, .missingName), (patient.born == nil, .missingBirthDate),
      (patient.identifiers.isEmpty, .missingIdentifier),
    ]
    return parts.filter(\.0).map { words($0.1) }
  }

  var letterhead: [Document.Block] {
    let referrer = record.referrer
    let who = [referrer?.name, referrer?.role].compactMap(\.self).joined(separator: ", ")
    let whoText = who.isEmpty ? words(.referrerNotRecorded) : who
    let contact = referrer.flatMap { words.contact($0) }
    let sender: [String]
    switch template.letterhead {
    case .ofRecord:
      sender =
        [whoText] + [referrer?.organisation, referrer?.address, contact].compactMap(\.self)
    case .lines(let lines): sender = lines.map(filled) + [whoText, contact].compactMap(\.self)
    case .printed: sender = [whoText, contact].compactMap(\.self)
    }
    let reference = [
      words.date(record.date ?? assessment.day), words(.reference, ["reference": making.key]),
    ]
    return [
      .letterhead(
        Document.Letterhead(
          sender: sender.map { Document.Text($0) }, reference: reference.map { Document.Text($0) }))
    ]
  }

  var addressee: [Document.Block] {
    let recipient = record.recipient
    let all = [recipient?.name, recipient?.role, record.referral?.service, recipient?.organisation]
    var to: [String] = []
    for part in all.compactMap(\.self) where !to.contains(part) { to.append(part) }
    let address = to.isEmpty ? words(.notRecorded) : to.joined(separator: ", ")
    return [
      .definitions(
        Document.Definitions([
          .init(words(.to), Document.Text(address)),
          .init(words(.copies), words.listed(record.copies)),
        ]))
    ]
  }

  var patientBlock: [Document.Block] {
    let patient = record.patient
    let identifiers = patient.identifiers.map { words.identifier($0) }
    var name: Document.Text = .strong(patient.fullName ?? words(.nameNotRecorded))
    if let sex = patient.sex { name += Document.Text(" · " + words.term("sex", sex)) }
    let born = patient.born.map {
      words.date($0) + " (" + words.age($0, on: assessment.day.latest) + ")"
    }
    var rows: [Document.Definitions.Row] = [
      .init(words(.name), name),
      .init(words(.born), Document.Text(born ?? words(.notRecorded))),
      .init(words(.identifiers), words.listed(identifiers)),
    ]
    if let pregnancyWords {
      rows.append(.init(words(.pregnancy), Document.Text(pregnancyWords)))
    }
    let reach = [patient.address, patient.telephone].compactMap(\.self)
    rows.append(.init(words(.addressAndTelephone), words.listed(reach)))
    if let carer = patient.carer { rows.append(.init(words(.carer), Document.Text(carer))) }
    let needs = patient.needs.map { $0 == "none" ? words(.noNeeds) : words.quoted($0) }
    rows.append(.init(words(.accessNeeds), Document.Text(needs ?? words(.notRecorded))))
    return [
      .heading(.two, Document.Text(words(.headingPatient))),
      .definitions(Document.Definitions(rows)),
    ]
  }

  /// Pregnancy where it was recorded, and its absence from the record where it may matter.
  private var pregnancyWords: String? {
    if let pregnancy = record.pregnancy { return words.line(pregnancy) }
    guard record.patient.sex == .female, let born = record.patient.born else { return nil }
    let age = assessment.day.latest.wholeYears(since: born.earliest)
    return (12...55).contains(age) ? words(.notRecorded) : nil
  }
}

extension Patient {
  var fullName: String? {
    let name = [given, family].compactMap(\.self).joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

extension Wording {
  /// `NHS no. 999 000 0018`: an NHS number is read in groups of three, three and four.
  func identifier(_ identifier: Patient.Identifier) -> String {
    let digits = Array(identifier.value.filter(\.isNumber))
    guard identifier.system == "nhs-number" else {
      return lexicon.term("identifier", identifier.system) + " " + identifier.value
    }
    let label = lexicon.term("identifier", identifier.system)
    guard digits.count == 10 else { return label + " " + identifier.value }
    let groups = [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }
    return label + " " + groups.joined(separator: "\u{A0}")
  }

  func contact(_ practitioner: Practitioner) -> String? {
    [practitioner.telephone.map { self(.telephone, ["number": $0]) }, practitioner.email]
      .compactMap(\.self).listed
  }
}
