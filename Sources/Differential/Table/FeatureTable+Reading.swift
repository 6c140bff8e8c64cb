package import Clinical
package import Diagnostics

extension FeatureTable {
  /// The table that the program is built with.
  public static let shipped: FeatureTable = {
    do {
      return try FeatureTable(
        features: EmbeddedFiles.`features.csv`,
        phenomena: EmbeddedFiles.`phenomena.csv`)
    } catch {
      preconditionFailure("the shipped feature table is at fault:\n\(error)")
    }
  }()

  /// Reads a table and its list of phenomena, and checks both against `vocabulary`.
  package init(
    features: String, phenomena: String, vocabulary: Vocabulary = .shipped
  ) throws(Rejection) {
    var faults: [Diagnostic] = []
    let listed = Self.readPhenomena(phenomena, vocabulary: vocabulary, faults: &faults)
    let columns = listed.filter { !$0.contests.isEmpty }
    let rows = Self.readRows(
      features, columns: columns.map(\.key), vocabulary: vocabulary, faults: &faults)
    let others = listed.filter(\.contests.isEmpty)
    if others.count != 1 { faults.append(.oneWithoutColumn(at: Origin(path: "phenomena.csv"))) }
    if let rejection = Rejection(faults) { throw rejection }
    self.init(rows: rows, phenomena: columns, functional: others[0])
  }

  private static func readPhenomena(
    _ text: String, vocabulary: Vocabulary, faults: inout [Diagnostic]
  ) -> [Phenomenon] {
    var phenomena: [Phenomenon] = []
    for (origin, cells) in lines(of: text, path: "phenomena.csv").dropFirst() {
      guard cells.count == 4 else {
        faults.append(.wrongWidth(4, at: origin))
        continue
      }
      let names = cells[2].split(separator: " ").map(String.init)
      let contests = names.compactMap(Contest.init(rawValue:))
      if contests.count != names.count { faults.append(.unknownContest(at: origin)) }
      let phenomenon = Phenomenon(
        key: cells[0], code: Code(cells[1]), label: cells[3], contests: contests)
      if vocabulary.concepts[phenomenon.code] == nil {
        faults.append(.unknownCode(cells[1], at: origin))
      }
      if phenomena.contains(where: { $0.key == phenomenon.key || $0.code == phenomenon.code }) {
        faults.append(.repeated(phenomenon.key, at: origin))
      }
      phenomena.append(phenomenon)
    }
    return phenomena
  }

  private static func readRows(
    _ text: String, columns: [String], vocabulary: Vocabulary, faults: inout [Diagnostic]
  ) -> [Row] {
    let header = ["id", "code", "feature"] + columns + ["sources", "evidence"]
    let table = lines(of: text, path: "features.csv")
    guard let (origin, first) = table.first, first == header else {
      faults.append(.wrongHeader(at: table.first?.origin ?? Origin(path: "features.csv")))
      return []
    }
    var rows: [Row] = []
    for (origin, cells) in table.dropFirst() {
      guard cells.count == header.count else {
        faults.append(.wrongWidth(header.count, at: origin))
        continue
      }
      let marks = cells[3..<(3 + columns.count)].map(Cell.init(rawValue:))
      guard let evidence = Evidence(rawValue: cells[cells.count - 1]),
        marks.allSatisfy({ $0 != nil })
      else {
        faults.append(.unknownMark(at: origin))
        continue
      }
      let row = Row(
        id: cells[0], code: Code(cells[1]), wording: cells[2], cells: marks.compactMap(\.self),
        sources: cells[cells.count - 2].split(separator: " ").map(String.init),
        evidence: evidence)
      if vocabulary.concepts[row.code]?.kind != .feature {
        faults.append(.unknownCode(cells[1], at: origin))
      }
      if rows.contains(where: { $0.id == row.id || $0.code == row.code }) {
        faults.append(.repeated(row.id, at: origin))
      }
      if row.sources.isEmpty { faults.append(.noSource(row.id, at: origin)) }
      rows.append(row)
    }
    if rows.isEmpty { faults.append(.wrongHeader(at: origin)) }
    return rows
  }

  /// The lines that are not comments, cut at commas; no cell of these tables holds a comma.
  private static func lines(of text: String, path: String) -> [(origin: Origin, cells: [String])] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$1.isEmpty && !$1.hasPrefix("#") }
      .map { number, line in
        (
          Origin(path: path, line: number + 1),
          line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        )
      }
  }
}

extension Diagnostic {
  fileprivate static func wrongWidth(_ width: Int, at origin: Origin) -> Diagnostic {
    Diagnostic(id: "feature-table-width", "the row does not have \(width) cells", at: origin)
  }

  fileprivate static func wrongHeader(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "feature-table-header", "the header and the rows do not fit the list of phenomena",
      remedy: "name one column for each phenomenon with a contest, in the same order", at: origin)
  }

  fileprivate static func unknownMark(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "feature-table-mark", "a cell or the evidence is not one of the known marks",
      remedy: "use D, P, V, A, X or N, and verified, secondary or memory", at: origin)
  }

  fileprivate static func unknownCode(_ code: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "feature-table-code", "'\(code)' is not in the vocabulary with that kind",
      remedy: "add it to the vocabulary, or mend the code", at: origin)
  }

  fileprivate static func unknownContest(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "feature-table-contest", "a contest is neither movement nor tone", at: origin)
  }

  fileprivate static func repeated(_ name: String, at origin: Origin) -> Diagnostic {
    Diagnostic(id: "feature-table-repeated", "'\(name)' is given twice", at: origin)
  }

  fileprivate static func noSource(_ name: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "feature-table-source", "'\(name)' names no source",
      remedy: "name a source, or M for memory", at: origin)
  }

  fileprivate static func oneWithoutColumn(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "feature-table-functional", "not exactly one phenomenon is without a contest", at: origin)
  }
}
