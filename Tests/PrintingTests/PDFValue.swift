/// A value of a PDF file, as the tests read it back.
indirect enum PDFValue: Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)

  subscript(key: String) -> PDFValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries[key]
  }

  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(number)
  }

  var text: String? {
    guard case .name(let name) = self else { return nil }
    return name
  }

  var object: Int? {
    guard case .reference(let object) = self else { return nil }
    return object
  }

  /// The items of an array; a single value counts as an array of one.
  var items: [PDFValue] {
    guard case .array(let items) = self else { return [self] }
    return items
  }
}
