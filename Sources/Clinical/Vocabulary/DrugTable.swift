/// The exposures that each medicine or drug is, by name, as the shipped table lists them.
///
/// A medicine that the table does not know has *unknown* classes, which is never the same as none.
public struct DrugTable: Sendable {
  /// What the table can say of one medicine as it was written.
  public struct Reading: Sendable, Hashable {
    /// The exposures that the recognised ingredients are.
    public let classes: Set<Code>
    /// Whether every ingredient was recognised, so that a class not named is a class it is not in.
    public let isComplete: Bool
  }

  private let classes: [[String]: Set<Code>]
  private let longestName: Int
  /// The classes of which a complete list of medicines speaks.
  ///
  /// Coffee, tobacco and nitrous oxide are not: nobody lists them as medicines, so a list without
  /// them does not say that they are absent.
  public let allClasses: Set<Code>
  /// The same in the order of their codes.
  public let sortedClasses: [Code]

  public static let shipped = DrugTable(DataTable(EmbeddedFiles.`drugs.csv`))

  init(_ table: DataTable) {
    var classes: [[String]: Set<Code>] = [:]
    for row in table.rows {
      let words = Self.words(row["name"])
      precondition(!words.isEmpty && classes[words] == nil, "\(row["name"]) is listed twice")
      let names = row["classes"] == "none" ? [] : row["classes"].split(separator: " ")
      classes[words] = Set(names.map { Code(String($0)) })
    }
    self.classes = classes
    longestName = classes.keys.map(\.count).max() ?? 1
    let all = classes.values.reduce(into: Set<Code>()) { $0.formUnion($1) }
    allClasses = all.subtracting(["caffeine", "nicotine", "nitrous-oxide"])
    sortedClasses = allClasses.sorted()
  }

  /// The exposures that the medicine is, none of them when it is known to be none; `nil` when the
  /// medicine, or one ingredient of it, is not in the table.
  public func classes(of name: String) -> Set<Code>? {
    let reading = reading(of: name)
    return reading.isComplete ? reading.classes : nil
  }

  /// Reads a medicine as a form writes it: in any case, with strength, form and frequency, one
  /// ingredient or several.
  public func reading(of name: String) -> Reading {
    let ingredients = Self.ingredients(name)
    var found: Set<Code> = []
    var isComplete = !ingredients.isEmpty
    for words in ingredients {
      let reading = self.reading(ofIngredient: words)
      found.formUnion(reading.classes)
      isComplete = isComplete && reading.isComplete
    }
    return Reading(classes: found, isComplete: isComplete)
  }

  /// A name anywhere among the words counts, but the first word must belong to one: what follows a
  /// known name is a form or a brand, what stands before it may be another medicine.
  private func reading(ofIngredient words: [String]) -> Reading {
    var found: Set<Code> = []
    var beginsWithName = false
    var index = 0
    while index < words.count {
      guard let (length, classes) = name(in: words, at: index) else {
        index += 1
        continue
      }
      found.formUnion(classes)
      beginsWithName = beginsWithName || index == 0
      index += length
    }
    return Reading(classes: found, isComplete: beginsWithName)
  }

  private func name(in words: [String], at index: Int) -> (length: Int, classes: Set<Code>)? {
    for length in stride(from: min(longestName, words.count - index), to: 0, by: -1) {
      if let classes = classes[Array(words[index..<(index + length)])] { return (length, classes) }
    }
    return nil
  }
}

extension DrugTable {
  /// The words of each ingredient, without strengths, forms and salts.
  private static func ingredients(_ name: String) -> [[String]] {
    var ingredients: [[String]] = []
    for part in name.split(whereSeparator: { "/+,;&".contains($0) }) {
      for words in words(String(part)).split(whereSeparator: { $0 == "and" || $0 == "with" }) {
        let named = words.filter { !isDoseWord($0) }
        if !named.isEmpty { ingredients.append(named) }
      }
    }
    return ingredients
  }

  /// Lower-case words; a hyphen and an apostrophe stay within a word.
  private static func words(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(text) }
    return text.lowercased().map { $0 == "’" ? "'" : $0 }
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
      .map { String($0) }
  }

  /// The same of a text in ASCII, which nearly every one is.
  private static func plainWords(_ text: String) -> [String] {
    text.utf8.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "'"):
        false
      default: true
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Words that name no medicine: numbers, units, forms, routes, frequencies and leading salts.
  private static func isDoseWord(_ word: String) -> Bool {
    if doseWords.contains(word) { return true }
    let unit = word.drop { $0.isNumber || $0 == "-" }
    return unit.count < word.count && (unit.isEmpty || doseWords.contains(String(unit)))
  }

  private static let doseWords: Set<String> = [
    "mg", "mcg", "microgram", "micrograms", "g", "ml", "l", "unit", "units", "iu", "mmol", "h",
    "hr", "hour", "day", "daily", "once", "twice", "od", "bd", "tds", "qds", "nocte", "mane", "prn",
    "oral", "iv", "im", "sc", "po", "inhaled", "topical", "intrathecal", "transdermal", "depot",
    "tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "patch", "patches",
    "inhaler", "nebuliser", "injection", "cream", "drops", "spray", "solution", "pump", "mr", "xl",
    "sr", "er", "xr", "la", "cr", "sodium", "x", "per", "dose", "one", "two",
    "three", "at", "in", "the", "night", "morning", "every", "as", "needed", "required", "weekly",
  ]
}
