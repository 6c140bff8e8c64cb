import Assessments
import Clinical
import Criteria
import Diagnostics
import Testing

@Suite struct ConcordanceTests {
  private func criterion(_ id: String, _ condition: Condition, family: String?) -> Criterion {
    var criterion = Criterion(
      id: id, revision: 1, title: id, kind: .diagnostic, source: Source(citation: "Fictional"),
      evidence: .project, rationale: "For the tests", when: condition,
      origin: Origin(path: "fictional"))
    criterion.family = family
    criterion.trigger = .shows(.finding(FindingPattern("tremor")))
    return criterion
  }

  private func concordance(
    _ second: Condition, family: String? = "try", _ findings: Finding...
  ) -> [Concordance] {
    let tremor = Condition.finding(FindingPattern("tremor"))
    let library = CriteriaLibrary([
      criterion("test.one", tremor, family: "try"), criterion("test.two", second, family: family),
    ])
    var subject = record()
    subject.findings = findings
    return Assessor(library: library).assess(subject, asOf: PartialDate(today)).concordances
  }

  private var both: Condition {
    .all([.finding(FindingPattern("tremor")), .finding(FindingPattern("fever"))])
  }

  @Test func `two criteria that differ are set apart by one finding`() throws {
    let found = try #require(concordance(both, finding("tremor")).first)
    #expect(found.members.map(\.outcome) == [.met, .undetermined])
    #expect(!found.isAgreed && found.speaks)
    #expect(found.splits.map(\.finding.code) == ["fever"])
    #expect(found.splits.map(\.finding.answer) == ["present"])
  }

  @Test func `two criteria that agree are not set apart`() throws {
    let found = try #require(concordance(both, finding("tremor"), finding("fever")).first)
    #expect(found.isAgreed)
    #expect(found.splits.isEmpty)
  }

  @Test func `a record that starts neither is not worth the comparison`() throws {
    let found = try #require(concordance(both).first)
    #expect(!found.speaks && found.splits.isEmpty)
  }

  @Test func `criteria of no family stand alone`() {
    #expect(concordance(both, family: nil, finding("tremor")).isEmpty)
  }

  @Test func `the shipped sets on one disease stand side by side`() {
    let families = shippedAssessment(of: record()).concordances
    let members = Dictionary(
      families.map { ($0.family, $0.members.map(\.criterion.id)) }, uniquingKeysWith: { $1 })
    #expect(
      members["amyotrophic-lateral-sclerosis"] == [
        "als.awaji-2008", "als.el-escorial-2015", "als.gold-coast-2020",
        "als.revised-el-escorial-2000",
      ])
    #expect(
      members["serotonin-toxicity"] == ["serotonin.hunter-2003", "serotonin.sternbach-1991"])
  }
}
