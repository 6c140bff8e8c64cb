import Assessments
import Clinical
import Criteria
import Testing

@Suite struct InquiryTests {
  @Test func `the most dangerous gap comes first, and not the cheapest`() {
    let inquiries = assessment(
      of: record(finding("tremor"), finding("cramp")),
      by: redFlag("a", .urgent, first: "tremor", second: "fever"),
      redFlag("b", .immediate, first: "cramp", second: "arrhythmia")
    ).inquiries
    let codes = inquiries.map(\.code).filter { ["arrhythmia", "fever"].contains($0) }
    #expect(inquiries.first?.code == "arrhythmia")
    #expect(codes == ["arrhythmia", "fever"])
  }

  @Test func `what only asks comes behind what cannot be excluded`() {
    let inquiries = assessment(
      of: record(finding("tremor"), finding("cramp")),
      by: redFlag("a", .immediate, first: "tremor", second: "fever", whenIncomplete: .ask),
      redFlag("b", .routine, first: "cramp", second: "arrhythmia")
    ).inquiries
    #expect(inquiries.map(\.code).starts(with: ["arrhythmia", "fever"]))
  }

  @Test func `where no urgency can be set the questions that set one come first`() {
    let first: [Code] = [
      "progression", "breathlessness-at-rest", "breathlessness-lying-flat", "swallowing-difficulty",
      "bladder-disturbance", "bowel-disturbance", "saddle-numbness", "obstetric-window",
      "serotonergic-agent", "weakness", "wasting", "hyperreflexia", "temperature", "systolic",
    ]
    #expect(shippedAssessment(of: record()).inquiries.map(\.code).starts(with: first))
    #expect(shippedAssessment(of: record()).inquiries.first == .speedOfOnset)
    let asked = record(finding("breathlessness-at-rest", .absent, by: .patient))
    let left = first.filter { $0 != "breathlessness-at-rest" }
    #expect(shippedAssessment(of: asked).inquiries.map(\.code).starts(with: left))
  }

  @Test func `of two rules of one urgency the one more dangerous to miss comes first`() {
    var grave = redFlag("b", .immediate, first: "cramp", second: "arrhythmia")
    grave.referral?.danger = 1
    let whole = assessment(
      of: record(finding("tremor"), finding("cramp")),
      by: redFlag("a", .immediate, first: "tremor", second: "fever"), grave)
    #expect(whole.priority.cannotExclude.map(\.criterion.id) == ["b", "a"])
    #expect(whole.inquiries.map(\.code).starts(with: ["arrhythmia", "fever"]))
  }

  @Test func `beside weakness, what can kill within the day is asked for`() {
    let breathing: [Code] = [
      "breathlessness-at-rest", "breathlessness-lying-flat", "swallowing-difficulty",
    ]
    let rule = redFlag("a", .routine, first: "weakness")
    let arm = assessment(of: record(finding("weakness", at: "hand")), by: rule)
    #expect(arm.inquiries.map(\.code) == breathing)
    let leg = assessment(of: record(finding("weakness", at: "leg")), by: rule)
    #expect(
      leg.inquiries.map(\.code)
        == breathing + ["bladder-disturbance", "bowel-disturbance", "saddle-numbness"])
  }

  @Test func `in an emergency, what can kill within the day comes before a lesser rule's gap`() {
    let inquiries = assessment(
      of: record(finding("weakness", at: "hand"), finding("cramp"), finding("tremor")),
      by: redFlag("a", .immediate, first: "tremor"),
      redFlag("b", .urgent, first: "cramp", second: "arrhythmia"),
      redFlag("c", .immediate, first: "cramp", second: "fever")
    ).inquiries
    let order: [Code] = ["fever", "breathlessness-at-rest", "breathlessness-lying-flat"]
    #expect(inquiries.map(\.code).starts(with: order))
    #expect(inquiries.last { $0.answer == "present" }?.code == "arrhythmia")
  }

  @Test func `nothing is asked for twice, and nothing that was answered`() {
    let written = record(
      finding("weakness", at: "hand", by: .patient, tempo: .weeksToMonths),
      finding("twitching", at: "hand", by: .patient),
      finding("swallowing-difficulty", .absent, by: .patient), age: 58)
    let inquiries = shippedAssessment(of: written).inquiries
    #expect(Set(inquiries.map(\.inquiry)).count == inquiries.count)
    #expect(!inquiries.contains { $0.code == "swallowing-difficulty" || $0.code == "age" })
  }

  @Test func `what cannot be assessed is not asked for`() {
    let inquiries = assessment(
      of: record(finding("tremor"), finding("fever", .notAssessable)),
      by: redFlag("a", .urgent, first: "tremor", second: "fever")
    ).inquiries
    #expect(!inquiries.contains { $0.code == "fever" })
  }

  @Test func `another reading of a criterion stands apart from the main results`() {
    let whole = shippedAssessment(of: record())
    #expect(!whole.mainResults.contains { $0.criterion.variantOf != nil })
    #expect(
      whole.variants(of: "als.gold-coast-2020").map(\.criterion.id)
        == ["als.gold-coast-2020.any-region"])
    let variants = whole.mainResults.flatMap { whole.variants(of: $0.criterion.id) }
    #expect(whole.mainResults.count + variants.count == whole.results.count)
  }
}
