import Clinical
import Criteria
import CriteriaFiles
import CriteriaReview
import Testing

/// How many changes to a shipped criterion its own examples notice.
@Suite struct MutationTests {
  private static let criteria = (try? CriteriaCatalog())?.criteria ?? []

  /// The whole library is run by `fascicle criteria mutate`; these keep the mechanism honest.
  @Test(
    arguments: [
      "serotonin.hunter-2003", "ng127.n06-slow-limb-or-neck-weakness", "ng127.n08-fasciculation",
      "tier.r12-red-flag-tool-with-weakness", "pregnancy.pe1-hypertension-with-clonus",
    ])
  func `the examples of a criterion notice what is changed in it`(id: String) throws {
    let criterion = try #require(Self.criteria.first { $0.id == id })
    let report = MutationReport(of: criterion)
    #expect(report.count > 5)
    #expect(Double(report.noticed) >= 0.95 * Double(report.count), "\(report.survivors)")
  }

  @Test func `a criterion without examples notices nothing`() throws {
    var criterion = try #require(Self.criteria.first { $0.id == "ng127.n08-fasciculation" })
    criterion.examples = []
    let report = MutationReport(of: criterion)
    #expect(report.noticed == 0)
    #expect(!report.survivors.isEmpty)
  }

  @Test func `a change that no patient could tell is not counted`() throws {
    var criterion = try #require(Self.criteria.first { $0.id == "ng127.n08-fasciculation" })
    criterion.examples = []
    criterion.referral = nil
    criterion.trigger = nil
    criterion.remarks = []
    criterion.applies = nil
    // Being there at all follows from being there suddenly, so the second part asks for nothing new.
    criterion.when = .any([
      .finding(FindingPattern("weakness")), .finding(FindingPattern("weakness", tempo: [.sudden])),
    ])
    let changes = criterion.mutants.map(\.change)
    #expect(changes.contains("when: part dropped of any"))
    let report = MutationReport(of: criterion)
    #expect(report.equivalent > 0)
    #expect(report.count + report.equivalent == changes.count)
  }
}
