/// A value of a PDF file (ISO 32000-1, 7.3).
indirect enum PDFValue {
  case null
  case boolean(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case stream([String: PDFValue], content: ArraySlice<UInt8>)
  case reference(Int)
  /// A word that is none of these: an operator, or `obj`.
  case keyword(String)
}

extension PDFValue {
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  var elements: [PDFValue]? { if case .array(let elements) = self { elements } else { nil } }
  var reference: Int? { if case .reference(let number) = self { number } else { nil } }
  var keyword: String? { if case .keyword(let word) = self { word } else { nil } }

  /// A whole number that is no larger than any that a file can mean.
  var integer: Int? { number.flatMap { abs($0) < 1e15 ? Int(exactly: $0) : nil } }

  /// The entries of a dictionary or of a stream's dictionary.
  var entries: [String: PDFValue]? {
    switch self {
    case .dictionary(let entries), .stream(let entries, _): entries
    default: nil
    }
  }
}
