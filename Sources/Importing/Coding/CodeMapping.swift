public import Clinical
public import Diagnostics

/// A site's own codes, as a file maps them to the vocabulary: local codes, or the questions of a
/// questionnaire, whose address is then the system and whose link identifiers are the codes.
public struct CodeMapping: Sendable {
  struct Key: Hashable {
    let system: CodeSystem
    let identifier: String
  }

  static let header = ["system", "code", "finding", "relation", "site"]

  private(set) var meanings: [Key: ConceptMeaning] = [:]

  /// Reads comma-separated lines of `system,code,finding,relation,site`, the first of which says so;
  /// a line that begins with `#` is a remark.
  ///
  /// - Throws: Every line that cannot be understood.
  public init(
    _ bytes: [UInt8], path: String, vocabulary: Vocabulary = .shipped, anatomy: Anatomy = .shipped
  ) throws(Rejection) {
    var problems: [Diagnostic] = []
    var hasHeader = false
    for (number, line) in bytes.numberedLines {
      let origin = Origin(path: path, line: number)
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("#") { continue }
      let cells = text.split(separator: ",", omittingEmptySubsequences: false).map {
        trimmed(String($0))
      }
      guard hasHeader else {
        hasHeader = true
        if cells != Self.header { problems.append(.mappingHeader(at: origin)) }
        continue
      }
      guard cells.count == Self.header.count else {
        problems.append(.mappingCells(at: origin))
        continue
      }
      let code = Code(cells[2])
      let site = cells[4].isEmpty ? nil : Code(cells[4])
      let relation =
        cells[3].isEmpty ? .same : Terminology.Relation(rawValue: cells[3])
      let isKnown = vocabulary.concepts[code] != nil || vocabulary.measures[code] != nil
      guard isKnown, let relation, site.map({ anatomy.sites[$0] != nil }) ?? true else {
        let names = vocabulary.concepts.keys.map(\.rawValue)
        problems.append(
          .mappingCode(isKnown ? nil : nearestName(to: cells[2], among: names), at: origin))
        continue
      }
      meanings[Key(system: CodeSystem(cells[0]), identifier: cells[1])] = ConceptMeaning(
        code: code, relation: relation, site: site)
    }
    if let rejection = Rejection(problems) { throw rejection }
  }

  /// What a code means here; `nil` where the file does not say.
  func meaning(of coding: CodedConcept.Coding) -> ConceptMeaning? {
    meanings[Key(system: coding.system, identifier: coding.identifier)]
  }
}

extension Diagnostic {
  fileprivate static func mappingHeader(at origin: Origin) -> Self {
    Diagnostic(
      id: "malformed-mapping", "the first line does not name the columns",
      remedy: "write \(CodeMapping.header.joined(separator: ","))", at: origin)
  }

  fileprivate static func mappingCells(at origin: Origin) -> Self {
    Diagnostic(
      id: "malformed-mapping", "a line needs five cells, of which the last two may be empty",
      remedy: "write \(CodeMapping.header.joined(separator: ","))", at: origin)
  }

  fileprivate static func mappingCode(_ meant: String?, at origin: Origin) -> Self {
    Diagnostic(
      id: "malformed-mapping", "the finding, relation or site is none that the vocabulary has",
      remedy: meant.map { "did you mean '\($0)'?" } ?? "see Schemas/record.schema.json for the codes",
      at: origin)
  }
}
