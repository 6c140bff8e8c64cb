/// Every concept and measure that records, criteria and letters may name.
public struct Vocabulary: Sendable {
  public let concepts: [Code: Concept]
  public let measures: [Code: Measure]
  /// For each concept, itself and every concept that is one by definition.
  private let narrower: [Code: Set<Code>]
  private let wider: [Code: Set<Code>]

  public static let shipped = Vocabulary(
    concepts: DataTable(EmbeddedFiles.`vocabulary.csv`),
    measures: DataTable(EmbeddedFiles.`measures.csv`))

  init(concepts conceptTable: DataTable, measures measureTable: DataTable) {
    var concepts: [Code: Concept] = [:]
    for row in conceptTable.rows {
      let concept = Concept(row: row)
      precondition(concepts[concept.code] == nil, "\(concept.code) is defined twice")
      concepts[concept.code] = concept
    }
    self.concepts = concepts
    measures = Dictionary(
      measureTable.rows.map { (Code($0["code"]), Measure(row: $0)) }, uniquingKeysWith: { $1 })
    var wider: [Code: Set<Code>] = [:]
    for code in concepts.keys { wider[code] = Self.closure(of: code, in: concepts) }
    var narrower: [Code: Set<Code>] = [:]
    for (code, ancestors) in wider {
      for ancestor in ancestors { narrower[ancestor, default: []].insert(code) }
    }
    self.wider = wider
    self.narrower = narrower
  }

  /// The concept itself and all that are one by definition; empty for an unknown code.
  public func conceptsWithin(_ code: Code) -> Set<Code> { narrower[code] ?? [] }

  /// The concept itself and all that it is by definition; empty for an unknown code.
  public func conceptsAround(_ code: Code) -> Set<Code> { wider[code] ?? [] }

  /// What a letter or a list calls `code`.
  public func label(of code: Code) -> String {
    concepts[code]?.label ?? measures[code]?.label ?? code.rawValue
  }

  private static func closure(of code: Code, in concepts: [Code: Concept]) -> Set<Code> {
    var found: Set<Code> = [code]
    var open = [code]
    while let next = open.popLast() {
      for broader in concepts[next]?.broader ?? [] {
        precondition(concepts[broader] != nil, "\(next) is a \(broader), which is not defined")
        if found.insert(broader).inserted { open.append(broader) }
      }
    }
    return found
  }
}

extension Concept {
  init(row: DataTable.Row) {
    guard let kind = Kind(rawValue: row["kind"]), let method = Method(rawValue: row["method"])
    else { preconditionFailure("\(row["code"]) has an unknown kind or method") }
    self.init(
      code: Code(row["code"]), label: row["label"], kind: kind,
      broader: row["is"].split(separator: " ").map { Code(String($0)) },
      site: row["site"].isEmpty ? nil : Code(row["site"]), method: method, inquiry: row["ask"])
  }
}

extension Measure {
  init(row: DataTable.Row) {
    guard let choice = Choice(rawValue: row["answer"]),
      let method = Concept.Method(rawValue: row["method"])
    else { preconditionFailure("\(row["code"]) has an unknown answer or method") }
    self.init(
      code: Code(row["code"]), label: row["label"], unit: row["unit"], choice: choice,
      molarMass: Double(row["molar"]), valence: Double(row["valence"]), low: Double(row["low"]),
      high: Double(row["high"]), possible: row.range("least", "greatest"), method: method)
  }
}
