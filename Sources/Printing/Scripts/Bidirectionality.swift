/// In which direction a paragraph is read.
enum Bidirectionality {
  /// Whether the first letter, the last and most run from right to left; in a language that does so,
  /// whether the first does.
  ///
  /// A name in Hebrew with an English remark behind it is a line of an English letter, and stands
  /// before that remark.
  static func isRightToLeft(_ bytes: [UInt8], language: String) -> Bool {
    let primary = language.prefix { $0 != "-" }.lowercased()
    let runsLeft = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(primary)
    var (right, left) = (0, 0)
    var (isFirst, isLast) = (false, false)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
    where scalar.properties.isAlphabetic {
      isLast = isRightToLeft(scalar)
      if right + left == 0 { isFirst = isLast }
      if isLast { right += 1 } else { left += 1 }
      if runsLeft { break }
    }
    return isFirst && isLast && right > left || runsLeft && right + left == 0
  }

  /// The blocks of right-to-left scripts (Unicode 15, DerivedBidiClass).
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
