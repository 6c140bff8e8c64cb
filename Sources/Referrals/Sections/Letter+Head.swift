import Assessments
import Clinical
import Documents

extension ReferralLetter {
  /// What must be seen before anything else: unsigned, unsendable, damaged, or an emergency.
  var banners: [Document.Block] {
    var banners: [Document.Block] = []
    if record.signature == nil {
      banners.append(.banner("DRAFT: NOT SIGNED. For clinician review"))
    }
    if kind == .emergency {
      banners.append(.banner("EMERGENCY HANDOVER: telephone now; do not rely on this letter"))
    } else if kind == .expedite {
      banners.append(.banner("REQUEST TO EXPEDITE A REFERRAL"))
    } else if kind == .summary {
      banners.append(.banner("ASSESSMENT SUMMARY: no referral requested"))
    }
    if !record.patient.isIdentified { banners.append(.banner("IDENTITY INCOMPLETE: do not send")) }
    if !making.problems.isEmpty {
      let items = making.problems.map { Document.Item(Document.Text($0)) }
      banners.append(
        .callout(
          .important, "Part of the record could not be read",
          [
            "What could be read was screened for red flags. What was refused may change the result:",
            .list(items),
          ]))
    }
    return banners
  }

  var letterhead: [Document.Block] {
    let referrer = record.referrer
    let who = [referrer?.name, referrer?.role].compactMap(\.self).joined(separator: ", ")
    var sender: [Document.Text] = [
      Document.Text(who.isEmpty ? "Referrer: " + Wording.notRecorded : who)
    ]
    sender += [referrer?.organisation, referrer?.address, referrer?.contact]
      .compactMap { $0.map { Document.Text($0) } }
    let reference: [Document.Text] = [
      Document.Text((record.date ?? assessment.day).printed), Document.Text("Ref " + making.key),
    ]
    return [.letterhead(Document.Letterhead(sender: sender, reference: reference))]
  }

  var addressee: [Document.Block] {
    let recipient = record.recipient
    let service = record.referral?.service
    let all = [recipient?.name, recipient?.role, service, recipient?.organisation]
    var to: [String] = []
    for part in all.compactMap(\.self) where !to.contains(part) { to.append(part) }
    let copies = record.copies.listed ?? Wording.notRecorded
    return [
      .definitions([
        "To": Document.Text(to.isEmpty ? Wording.notRecorded : to.joined(separator: ", ")),
        "Copies": Document.Text(copies),
      ])
    ]
  }

  var patientBlock: [Document.Block] {
    let patient = record.patient
    let identifiers = patient.identifiers.map { "\($0.printedSystem) \($0.printedValue)" }
    var name = patient.fullName ?? "name " + Wording.notRecorded
    if let sex = patient.sex { name += " · \(sex.rawValue)" }
    let born =
      patient.born.map { "\($0.printed) (\(age(since: $0)))" } ?? Wording.notRecorded
    var rows: [Document.Definitions.Row] = [
      .init("Name", Document.Text(name, .strong)), .init("Born", Document.Text(born)),
      .init("Identifiers", Document.Text(identifiers.listed ?? Wording.notRecorded)),
    ]
    if let pregnancyWords { rows.append(.init("Pregnancy", Document.Text(pregnancyWords))) }
    let reach = [patient.address, patient.telephone].compactMap(\.self).listed
    rows.append(.init("Address, telephone", Document.Text(reach ?? Wording.notRecorded)))
    if let carer = patient.carer { rows.append(.init("Carer", Document.Text(carer))) }
    rows.append(.init("Access needs", Document.Text(patient.needs ?? Wording.notRecorded)))
    return [.heading(.two, "Patient"), .definitions(Document.Definitions(rows))]
  }

  /// Pregnancy where it was recorded, and its absence from the record where it may matter.
  private var pregnancyWords: String? {
    if let pregnancy = record.pregnancy { return pregnancy.words }
    guard record.patient.sex == .female, let born = record.patient.born else { return nil }
    let age = assessment.day.latest.wholeYears(since: born.earliest)
    return (12...55).contains(age) ? Wording.notRecorded : nil
  }

  private func age(since born: PartialDate) -> String {
    let day = assessment.day.latest
    let youngest = day.wholeYears(since: born.latest)
    let oldest = day.wholeYears(since: born.earliest)
    return youngest == oldest ? "age \(oldest)" : "age \(youngest) or \(oldest)"
  }
}

extension Patient {
  var fullName: String? {
    let name = [given, family].compactMap(\.self).joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

extension Patient.Identifier {
  fileprivate var isNHSNumber: Bool { system == "nhs-number" }
  fileprivate var printedSystem: String { isNHSNumber ? "NHS no." : system }

  /// An NHS number is read in groups of three, three and four.
  fileprivate var printedValue: String {
    let digits = Array(value.filter(\.isNumber))
    guard isNHSNumber, digits.count == 10 else { return value }
    return [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }
      .joined(separator: "\u{A0}")
  }
}

extension Practitioner {
  fileprivate var contact: String? {
    [telephone.map { "tel " + $0 }, email].compactMap(\.self).listed
  }
}
