import Clinical
import Criteria
public import Diagnostics
import Documents
public import LetterTemplates
public import Printing
import Referrals

/// Checks letters against the evidence that they carry.
///
/// What the letter concludes is worked out anew by an evaluator of its own, and what the letter says
/// is compared with a copy printed from the evidence.
public struct Verifier {
  let engine: String
  let criteria: [CriteriaAtHand]
  /// By the SHA-256 of their files.
  let templates: [String: LetterTemplate]
  let printer: PDFRenderer?

  /// - Parameters:
  ///   - engine: What this program calls itself; letters of the same are compared to the last mark.
  ///   - criteria: Sets of criteria at hand; the one that a letter names is taken.
  ///   - templates: Clinics' templates, by the SHA-256 of their files; the shipped one is at hand.
  ///   - printer: Prints copies in PDF; without it their words are not compared.
  public init(
    engine: String, criteria: [CriteriaAtHand], templates: [String: LetterTemplate] = [:],
    printer: PDFRenderer?
  ) {
    self.engine = engine
    self.criteria = criteria
    self.templates = templates
    self.printer = printer
  }

  /// Verifies one letter.
  ///
  /// - Throws: That it is no letter that can be read: of none of the forms, encrypted or broken.
  public func verify(_ bytes: [UInt8], path: String) throws(Rejection) -> VerificationReport {
    let letter = try ReceivedLetter(bytes, path: path)
    var checks: [Check] = []
    let files = letter.attachments
    let evidence = files.filter { $0.name == LetterEvidence.fileName }
    let others = files.count - evidence.count
    checks.append(
      others == 0 && evidence.count <= 1
        ? Check(.attachments, .matches, "none but the evidence")
        : Check(.attachments, .differs, "files are attached that no letter carries"))
    guard let carried = evidence.first?.bytes else {
      let detail = "it carries none: it is no letter, or what it carried was taken out"
      checks.append(Check(.evidence, .differs, detail))
      return VerificationReport(form: letter.form, checks: checks)
    }
    do {
      let evidence = try CarriedEvidence(carried, path: path)
      checks.append(Check(.evidence, .matches, "it is there and can be read"))
      checks += self.checks(of: letter, by: evidence, carried)
    } catch {
      checks.append(Check(.evidence, .differs, "it cannot be read, or not whole"))
    }
    return VerificationReport(form: letter.form, checks: checks)
  }

  private func checks(
    of letter: ReceivedLetter, by evidence: CarriedEvidence, _ carried: [UInt8]
  ) -> [Check] {
    var checks = [evidence.digestCheck, evidence.signatureCheck]
    let named = evidence.criteria
    guard let criteria = criteria.first(where: { $0.reference.digest == named.digest }) else {
      return checks + checksWithoutCriteria(of: letter, by: evidence)
    }
    let isSame =
      criteria.reference.entries == named.entries
      && (evidence.engine != engine || criteria.reference.version == named.version)
    checks.append(
      isSame
        ? Check(.criteria, .matches, "those that the letter names are at hand")
        : Check(.criteria, .differs, "the list of them is not that of their digest"))
    let ids = Set(criteria.library.criteria.map(\.id))
    checks +=
      ClaimCheck(
        evidence.claims, of: evidence.record, asOf: evidence.day.latest, by: criteria, only: ids
      ).checks
    guard let template = evidence.templateDigest.map({ templates[$0] }) ?? .shipped else {
      return checks + [.templateMissing]
    }
    let copy = LetterCopy(evidence, by: criteria, in: template)
    checks.append(conclusions(of: copy, carried, isSameEngine: evidence.engine == engine))
    return checks + letter.checks(against: copy, printer, isSameEngine: evidence.engine == engine)
  }

  /// What the evidence says beside the claims: what each rests on, and of the movements.
  private func conclusions(of copy: LetterCopy, _ carried: [UInt8], isSameEngine: Bool) -> Check {
    if copy.evidence == carried {
      return Check(.conclusions, .matches, "it is what the record gives, to the last byte")
    }
    guard isSameEngine else {
      return Check(.conclusions, .notChecked, "it was made by another version of the program")
    }
    let places = EvidenceDifference.places(in: carried, differingFrom: copy.evidence)
    return Check(
      .conclusions, .differs, "the record gives something else", places: places)
  }

  /// What can be said where the criteria of a letter are not at hand, or not all.
  private func checksWithoutCriteria(
    of letter: ReceivedLetter, by evidence: CarriedEvidence
  ) -> [Check] {
    let count = evidence.criteria.entries.count
    let nearest = criteria.max { left, right in
      left.criteria(sameAsIn: evidence.criteria).count
        < right.criteria(sameAsIn: evidence.criteria).count
    }
    let same = nearest?.criteria(sameAsIn: evidence.criteria) ?? []
    var checks = [
      Check(
        .criteria, .notChecked,
        "the letter was made with others than those at hand; \(same.count) of its \(count) are the"
          + " same. Give the folder of the others with --criteria"),
      Check(.words, .notChecked, "a copy needs the criteria that the letter was made with"),
    ]
    let digests = [evidence.sourceDigest, evidence.criteria.digest]
    if !letter.says(digests) {
      checks.append(Check(.words, .differs, "the letter prints other digests than its evidence"))
    }
    if let nearest, !same.isEmpty {
      checks +=
        ClaimCheck(
          evidence.claims, of: evidence.record, asOf: evidence.day.latest, by: nearest, only: same
        ).checks
    }
    return checks
  }
}

extension Check {
  fileprivate static let templateMissing = Check(
    .words, .notChecked,
    "a copy needs the template that the letter was printed with. Give its file with --template")
}
