/// Writes letters as HL7 C-CDA R2.1 Referral Notes (template 2.16.840.1.113883.10.20.22.1.14 of
/// 2015-08-01), for the systems of the United States that take nothing newer.
///
/// The requirements were read in HL7's own statement of the templates (repository `HL7/CDA-ccda`)
/// and are named by their numbers (`CONF:`) where they decide something. What the record does not
/// hold is written as a null flavour, and what it denies as a negation: nothing is made up.
public struct ReferralNoteWriter: Sendable {
  public init() {}

  /// The document as XML.
  public func xml(_ letter: LetterContents) -> [UInt8] {
    var note = ReferralNote(letter)
    return Array(note.make().document.utf8)
  }
}
