import Clinical
import Criteria
import Testing

/// The sets for motor neuron disease that are read side by side.
@Suite struct MotorNeuronSetTests {
  private static let elEscorial = [
    "als.revised-el-escorial-2000", "als.revised-el-escorial-2000.regions", "als.awaji-2008",
    "als.el-escorial-2015",
  ]
  private static let goldCoast = ["als.gold-coast-2020", "als.gold-coast-2020.any-region"]

  /// The part of this name, wherever it stands.
  private func part(_ name: String, of condition: Condition) -> Condition? {
    if case .part(name, let part) = condition { return part }
    return condition.parts.lazy.compactMap { part(name, of: $0) }.first
  }

  private func upperSigns(of id: String) throws -> Condition {
    let criterion = try #require(Shipped.library[id])
    return try #require(part("upper-signs", of: criterion.when))
  }

  private func codes(of condition: Condition) -> Set<Code> {
    if case .finding(let pattern) = condition { return [pattern.code] }
    return condition.parts.reduce(into: []) { $0.formUnion(codes(of: $1)) }
  }

  @Test func `they are one family`() {
    for id in Self.elEscorial + Self.goldCoast {
      #expect(Shipped.library[id]?.family == "amyotrophic-lateral-sclerosis")
    }
  }

  @Test(arguments: elEscorial)
  func `the El Escorial sets ask for the same upper motor neuron signs`(id: String) throws {
    #expect(try upperSigns(of: id) == upperSigns(of: Self.elEscorial[0]))
  }

  @Test func `they ask for those of Gold Coast and two more`() throws {
    let both = try Self.goldCoast.map { try codes(of: upperSigns(of: $0)) }
    #expect(both[0] == both[1])
    let more = try codes(of: upperSigns(of: Self.elEscorial[0])).subtracting(both[0])
    #expect(more == ["absent-abdominal-reflexes", "pseudobulbar-affect"])
  }

  private func certainty(onset: String, born: Int = 1970) -> Category.Range? {
    let absent: [Code] = [
      "numbness", "tingling", "sensory-loss", "fasciculation", "wasting", "emg-fibrillation",
    ]
    var stiffness = finding("stiffness", at: "leg")
    stiffness.onset = PartialDate(onset)
    stiffness.course = .progressive
    var patient = record(
      [
        stiffness, finding("other-disease-excluded"), finding("hyperreflexia", at: "leg"),
        finding("spasticity", at: "arm"),
      ] + absent.map { finding($0, .absent) })
    patient.patient.born = PartialDate(year: born)
    return Shipped.library(of: "pls.turner-2020")
      .evaluate(patient, asOf: Shipped.today, only: 0).category
  }

  @Test(arguments: [
    ("2024-07-01", nil, nil), ("2024-06-01", "probable", "probable"),
    ("2022-07-01", "probable", "probable"), ("2022-06-01", "probable", "probable"),
    ("2022-05-01", "definite", "definite"), ("2022", "probable", "definite"),
    ("2024", nil, "probable"),
  ])
  func `a dated onset sets how sure primary lateral sclerosis is`(
    onset: String, atLeast: String?, atMost: String?
  ) {
    #expect(certainty(onset: onset) == Category.Range(atLeast: atLeast, atMost: atMost))
  }

  @Test func `at 24 no length of time is enough`() {
    #expect(certainty(onset: "2022-05-01", born: 2002) == Category.Range(atLeast: nil, atMost: nil))
  }
}
