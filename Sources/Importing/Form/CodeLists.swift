import Clinical

/// The codes of every list, from the vocabulary, the anatomy and the units.
struct CodeLists: Sendable {
  private let codes: [Set<String>]

  init(vocabulary: Vocabulary, anatomy: Anatomy, units: Units) {
    func concepts(_ belongs: (Concept.Kind) -> Bool) -> Set<String> {
      Set(vocabulary.concepts.values.filter { belongs($0.kind) }.map(\.code.rawValue))
    }
    let codes: [CodeList: Set<String>] = [
      .finding: concepts { $0 != .feature },
      .phenomenon: concepts { $0 == .phenomenon },
      .feature: concepts { $0 == .feature },
      .exposure: concepts { $0 == .exposure },
      .measure: Set(vocabulary.measures.keys.map(\.rawValue)),
      .site: Set(anatomy.sites.keys.map(\.rawValue)),
      .muscle: Set(anatomy.muscles.map(\.code.rawValue)),
      .tendon: Set(anatomy.tendons.keys.map(\.rawValue)),
      .unit: Set(units.names),
    ]
    self.codes = CodeList.allCases.map { codes[$0] ?? [] }
  }

  func contains(_ code: String, in list: CodeList) -> Bool {
    codes[list.place].contains(code)
  }

  /// The codes of a list in the order of their bytes, which no locale changes.
  func sorted(_ list: CodeList) -> [String] {
    codes[list.place].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A list that has this code, if there is one.
  func list(with code: String) -> CodeList? {
    CodeList.allCases.first { contains(code, in: $0) }
  }
}
