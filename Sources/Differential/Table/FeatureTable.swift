public import Clinical

/// The table of features that tell the phenomena apart, and where each of its rows comes from.
///
/// It is this project's own composition from sourced definitions, and nobody has validated it.
public struct FeatureTable: Sendable {
  /// How well the sources of a row were read; a row is as good as its weakest.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    case verified, secondary, memory
  }

  /// One feature, and what it says of each phenomenon.
  public struct Row: Sendable, Hashable {
    /// `F01` to `F27`.
    public let id: String
    public let code: Code
    public let wording: String
    /// In the order of the table's phenomena.
    public package(set) var cells: [Cell]
    public let sources: [String]
    public let evidence: Evidence
  }

  public package(set) var rows: [Row]
  /// The phenomena that have a column, in the order of the columns.
  public let phenomena: [Phenomenon]
  /// The phenomenon without a column, which one feature alone brings up.
  public let functional: Phenomenon
  let rowIndices: [Code: Int]

  init(rows: [Row], phenomena: [Phenomenon], functional: Phenomenon) {
    self.rows = rows
    self.phenomena = phenomena
    self.functional = functional
    rowIndices = Dictionary(
      rows.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func row(_ feature: Code) -> Row? { rowIndices[feature].map { rows[$0] } }

  /// The phenomenon that the vocabulary calls `code`, with or without a column.
  public func phenomenon(_ code: Code) -> Phenomenon? {
    ([functional] + phenomena).first { $0.code == code }
  }

  /// What `feature` says of `phenomenon`; `nil` when the table has no such row or column.
  public func cell(_ feature: Code, of phenomenon: Code) -> Cell? {
    guard let row = row(feature),
      let column = phenomena.firstIndex(where: { $0.code == phenomenon })
    else { return nil }
    return row.cells[column]
  }

  /// The columns of the phenomena that enter `contest`.
  func columns(of contest: Contest) -> [Int] {
    phenomena.indices.filter { phenomena[$0].contests.contains(contest) }
  }
}
