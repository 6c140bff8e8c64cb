import Diagnostics
import Documents
import Printing

/// A letter as it came, in one of the forms that letters are printed in.
enum ReceivedLetter {
  case pdf(PDFLetter, bytes: [UInt8])
  case html(HTMLLetter, bytes: [UInt8])
  case fhir(FHIRLetterFile, bytes: [UInt8])

  init(_ bytes: [UInt8], path: String) throws(Rejection) {
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf(try PDFLetter(bytes, path: path), bytes: bytes)
    } else if head.contains("<html") || head.contains("<!doctype html") {
      self = .html(HTMLLetter(bytes), bytes: bytes)
    } else if let letter = FHIRLetterFile(bytes, path: path) {
      self = .fhir(letter, bytes: bytes)
    } else {
      throw Rejection(.notALetter(at: Origin(path: path)))
    }
  }

  var form: VerificationReport.Form {
    switch self {
    case .pdf: .pdf
    case .html: .html
    case .fhir(let letter, _): letter.isXML ? .fhirXML : .fhirJSON
    }
  }

  var attachments: [(name: String, bytes: [UInt8])] {
    switch self {
    case .pdf(let letter, _): letter.attachments
    case .html(let letter, _): letter.attachments
    case .fhir(let letter, _): letter.attachments
    }
  }

  var passages: [Passage] {
    switch self {
    case .pdf(let letter, _): letter.passages
    case .html(let letter, _): letter.passages
    case .fhir(let letter, _): letter.passages
    }
  }

  /// Whether it prints each of `words`, which have no spaces.
  func says(_ words: [String]) -> Bool {
    let letters = passages.map(\.letters).joined()
    return words.allSatisfy { letters.contains($0) }
  }
}

extension Diagnostic {
  fileprivate static func notALetter(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-letter", "this is no letter in PDF, HTML or FHIR",
      remedy: "give a file that 'fascicle letter' has printed; plain text carries no evidence",
      at: origin)
  }
}
