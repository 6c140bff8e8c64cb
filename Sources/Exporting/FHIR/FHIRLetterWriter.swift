import Diagnostics

/// Writes letters as FHIR R4 documents: a Bundle whose Composition (LOINC 57133-1, referral note)
/// has the letter's own sentences, beside resources for everything that they rest on.
///
/// The chain from a sentence to the record can be followed by reference: section, criterion's
/// verdict, finding, and the response that holds the record item by item.
public struct FHIRLetterWriter: Sendable {
  public init() {}

  /// The document as one line of JSON, without an ending.
  public func json(_ letter: LetterContents) -> [UInt8] {
    Array(document(of: letter).json().utf8)
  }

  /// The document as XML.
  public func xml(_ letter: LetterContents) -> [UInt8] {
    Array(document(of: letter).xml.utf8)
  }

  package func document(of letter: LetterContents) -> FHIRResource {
    var document = FHIRLetter(letter)
    return document.make()
  }
}
