import Clinical
import Diagnostics
import Referrals

extension CarriedEvidence {
  /// Whether the record is the one whose digest stands beside it.
  var digestCheck: Check {
    ContentDigest(of: recordText).description == recordDigest
      ? Check(.recordDigest, .matches, "its digest is that of the record")
      : Check(.recordDigest, .differs, "its digest is not that of the record")
  }

  /// Whether what was signed is what the evidence holds.
  var signatureCheck: Check {
    guard let signature = record.signature else {
      return Check(.signature, .matches, "there is none, and the letter is a draft")
    }
    let content = SignedContent(record, signedBy: signature, claiming: claims)
    return signature.digest == content.digest
      ? Check(.signature, .matches, "it is of this record and these conclusions")
      : Check(.signature, .differs, "it is of another record, or of other conclusions")
  }
}
