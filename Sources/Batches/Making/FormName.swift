package import Foundation

/// What a letter is known by, on paper and as a file.
package struct FormName {
  /// Names of the folder's own, which no letter may have.
  private static let taken: Set<String> = [
    "worklist", "quarantine", "letters", "run", "superseded",
  ]

  /// The key, and the beginning of the digest where the key does not tell it from another.
  package let reference: String
  /// The reference in letters, digits, `-`, `_` and `.`; anything else of the key becomes `-`.
  package let stem: String

  package init(key: String, digest: Data, isSetApart: Bool) {
    let name = Self.safe(key)
    let suffix = isSetApart || Self.taken.contains(name) ? "-" + digest.hexadecimal.prefix(12) : ""
    reference = key + suffix
    stem = name + suffix
  }

  private static func safe(_ key: String) -> String {
    let safe = key.unicodeScalars.prefix(80).map { scalar in
      let isSafe =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || "-_.".unicodeScalars.contains(scalar)
      return isSafe ? Character(scalar) : "-"
    }
    let name = String(safe)
    return name.isEmpty || name.hasPrefix(".") ? "record" + name : name
  }
}
