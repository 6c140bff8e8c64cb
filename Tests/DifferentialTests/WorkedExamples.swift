import Clinical
import Differential
import Testing

@Suite struct WorkedExamples {
  @Test func `every shipped example holds`() {
    #expect(DifferentialExamples.check() == [])
    #expect(DifferentialExamples.shipped.count > 90)
  }

  /// D and X decide by definition, so that the patterns alone must notice each of them.
  @Test func `a changed definition breaks a pattern`() {
    let survivors = survivors(usingReadings: false) { $0 == .required || $0 == .incompatible }
    #expect(survivors == [])
  }

  @Test func `any changed cell breaks an example`() {
    #expect(survivors(usingReadings: true) { _ in true } == [])
  }

  /// The changes of one cell that no example notices.
  ///
  /// V and N carry no information alike: a change between them changes nothing by construction.
  private func survivors(
    usingReadings: Bool, where isMeant: (Cell) -> Bool
  ) -> [String] {
    let table = FeatureTable.shipped
    var survivors: [String] = []
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() where isMeant(cell) {
        for mutant in Cell.allCases
        where mutant != cell && (mutant.isInformative || cell.isInformative) {
          let changed = Differential(table: table.replacing(row.code, column, with: mutant))
          if !DifferentialExamples.shipped.catchChange(
            of: row.code, in: changed, usingReadings: usingReadings)
          {
            survivors.append("\(row.id) \(table.phenomena[column].key) \(cell) to \(mutant)")
          }
        }
      }
    }
    return survivors
  }
}
