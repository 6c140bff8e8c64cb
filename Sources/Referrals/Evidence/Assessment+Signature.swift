public import Assessments
import Clinical
public import Diagnostics

extension Assessment {
  /// Why the record's signature is refused; `nil` where it binds, or where there is none.
  ///
  /// A letter that says "checked and signed" must say what was checked. Where the record, or what is
  /// concluded from it, is another now, the letter is a draft: nothing is lost by it, as the
  /// patient's letter is still printed, and nobody's name stands under what they have not seen.
  public var signatureRefusal: Diagnostic? {
    guard let signature = record.signature else { return nil }
    guard let digest = signature.digest else { return .unbound(at: signature.provenance.origin) }
    let content = SignedContent(record, signedBy: signature, claiming: LetterClaims(self))
    return digest == content.digest ? nil : .mismatch(at: signature.provenance.origin)
  }

  /// The assessment, without a signature that is refused.
  public var withBindingSignature: Assessment { signatureRefusal == nil ? self : unsigned }
}

extension Diagnostic {
  fileprivate static func unbound(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "signature-without-digest",
      "the signature does not say what was signed, so the letter is a draft",
      remedy: "let whoever signs check the draft, and sign with 'fascicle sign'", at: origin)
  }

  fileprivate static func mismatch(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "signature-mismatch",
      "the record, or what is concluded from it, is not what was signed, so the letter is a draft",
      remedy: "let whoever signs check the draft, and sign it again with 'fascicle sign'; where the"
        + " criteria or the patient's age have changed, print with those and the date of then",
      at: origin)
  }
}
