import Clinical
import Diagnostics
import Differential
import Testing

@Suite struct Table {
  private static let head = "id,code,feature,FASC,CLON,sources,evidence\n"
  private static let phenomena = """
    key,code,contests,label
    FASC,fasciculation,movement,fasciculation
    CLON,clonus,movement,clonus
    FUNC,functional-movement,,functional movement

    """

  @Test func `the shipped table is twenty-seven features by fourteen phenomena`() {
    let table = FeatureTable.shipped
    #expect(table.rows.count == 27)
    #expect(table.phenomena.count == 14)
    #expect(table.rows.allSatisfy { $0.cells.count == 14 })
    #expect(table.rows.filter { $0.evidence == .verified }.count == 17)
    let features = Vocabulary.shipped.concepts.values.filter { $0.kind == .feature }
    #expect(Set(table.rows.map(\.code)) == Set(features.map(\.code)))
  }

  @Test func `every phenomenon has the vocabulary's code and label`() {
    let table = FeatureTable.shipped
    for phenomenon in table.phenomena + [table.functional] {
      #expect(Vocabulary.shipped.label(of: phenomenon.code) == phenomenon.label)
    }
  }

  @Test func `a sound table is read`() throws {
    let table = try FeatureTable(
      features: Self.head + "F08,rhythmic,rhythmic,X,D,S1,verified\n", phenomena: Self.phenomena)
    #expect(table.cell("rhythmic", of: "clonus") == .required)
    #expect(table.cell("rhythmic", of: "tremor") == nil)
  }

  @Test(
    arguments: [
      ("F08,rhythmic,rhythmic,X,Q,S1,verified", "feature-table-mark"),
      ("F08,rhythmic,rhythmic,X,D,S1,certain", "feature-table-mark"),
      ("F08,rhythmic,rhythmic,X,S1,verified", "feature-table-width"),
      ("F08,rythmic,rhythmic,X,D,S1,verified", "feature-table-code"),
      ("F08,rhythmic,rhythmic,X,D,,verified", "feature-table-source"),
      (
        "F08,rhythmic,rhythmic,X,D,S1,verified\nF08,painful,painful,X,D,S1,verified",
        "feature-table-repeated"
      ),
    ])
  func `a faulty row is refused with its line`(row: String, id: String) {
    let rejection = #expect(throws: Rejection.self) {
      try FeatureTable(features: Self.head + row + "\n", phenomena: Self.phenomena)
    }
    #expect(rejection?.reasons.contains { $0.id == id && ($0.origin.line ?? 0) > 1 } == true)
  }

  @Test func `columns and phenomena that do not fit are refused`() {
    let rejection = #expect(throws: Rejection.self) {
      try FeatureTable(
        features: "id,code,feature,CLON,FASC,sources,evidence\n", phenomena: Self.phenomena)
    }
    #expect(rejection?.reasons.map(\.id) == ["feature-table-header"])
  }

  @Test func `no score can be read from a result`() {
    let outcome = Differential.shipped.contest(
      .movement, over: [feature("rhythmic", .present), feature("painful", .absent)])
    let names = Mirror(reflecting: outcome).children.compactMap(\.label)
    let inner = outcome.candidates.flatMap { Mirror(reflecting: $0).children.compactMap(\.label) }
    #expect(!(names + inner).contains { $0.contains("score") })
  }
}
