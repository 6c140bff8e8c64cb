/// Which of its national forms an ideograph takes, since Unicode gives all of them one number.
enum Ideographs {
  /// `JP`, `KR`, `SC`, `TC` or `HK`: what the text beside it shows, else what the language says.
  static func form(in bytes: [UInt8], language: String) -> String {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x3040...0x30FF, 0x31F0...0x31FF: return "JP"
      case 0x1100...0x11FF, 0xAC00...0xD7FF: return "KR"
      default: continue
      }
    }
    let tags = language.lowercased().split(separator: "-")
    switch tags.first {
    case "ja": return "JP"
    case "ko": return "KR"
    case "zh" where tags.contains("hk"): return "HK"
    case "zh" where tags.contains("tw") || tags.contains("hant"): return "TC"
    default: return "SC"
    }
  }
}
