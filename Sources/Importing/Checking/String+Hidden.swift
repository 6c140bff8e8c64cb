extension String {
  /// Whether a character stands in it that shows nothing and makes two texts that look alike differ,
  /// or turns the order of what is shown (Unicode Standard Annex 9 and Technical Report 36).
  var hasHiddenCharacter: Bool {
    var previous: Unicode.Scalar?
    var isAfterJoiner = false
    for scalar in unicodeScalars {
      if scalar.isHidden { return true }
      // Scripts that join their letters need the two joiners; between Latin letters they hide.
      let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
      if isAfterJoiner, scalar.isASCII { return true }
      isAfterJoiner = isJoiner && (previous?.isASCII ?? true)
      previous = scalar
    }
    return isAfterJoiner
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    switch value {
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
