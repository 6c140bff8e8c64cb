import Clinical
import Diagnostics
import Differential
import Testing

/// What is present, absent, not assessed and not assessable, and who says so.
@Suite struct Statements {
  private let differential = Differential.shipped

  private func outcome(_ features: [Movement.Feature]) -> ContestOutcome {
    differential.contest(.movement, over: features)
  }

  @Test func `nothing recorded excludes nothing and speaks for nothing`() {
    let outcome = outcome([feature("rhythmic", .notAssessed), feature("painful", .notAssessable)])
    #expect(outcome.best == nil)
    #expect(outcome.candidates.allSatisfy { !$0.isExcluded && $0.for.isEmpty })
    #expect(outcome.candidates.allSatisfy { $0.against.isEmpty })
  }

  @Test func `what cannot be assessed is listed with its statement and never missing or asked for`()
  {
    let outcome = outcome([feature("rhythmic", .notAssessable, line: 7)])
    #expect(outcome.notAssessable.map(\.provenance.origin.line) == [7])
    #expect(outcome.candidates.allSatisfy { !$0.missing.contains("rhythmic") })
    #expect(!outcome.ask.contains("rhythmic"))
  }

  @Test func `not assessed stays missing`() throws {
    let outcome = outcome([feature("rhythmic", .notAssessed)])
    let clonus = try #require(outcome.candidate("clonus"))
    #expect(clonus.missing.contains("rhythmic"))
  }

  @Test(arguments: [Observer.patient, .carer])
  func `a report excludes nothing`(observer: Observer) {
    let outcome = outcome([feature("lapse-of-tone", .present, by: observer)])
    #expect(outcome.candidates.allSatisfy { !$0.isExcluded })
    #expect(outcome.candidate("tremor")?.against.count == 1)
    #expect(outcome.restsOnReport)
  }

  @Test(arguments: [Observer.clinician, .instrument])
  func `an examination excludes by definition`(observer: Observer) {
    let outcome = outcome([feature("lapse-of-tone", .present, by: observer)])
    #expect(outcome.candidate("tremor")?.standing == .excluded(by: ["lapse-of-tone"]))
    #expect(!outcome.restsOnReport)
  }

  @Test func `the clinician's answer counts and both are listed`() throws {
    let outcome = outcome([
      feature("rhythmic", .present, by: .patient, line: 1),
      feature("rhythmic", .absent, by: .clinician, line: 2),
    ])
    let tremor = try #require(outcome.candidate("tremor"))
    #expect(tremor.standing == .excluded(by: ["rhythmic"]))
    #expect(tremor.against.map(\.provenance.origin.line) == [2])
    #expect(outcome.contradicted.map(\.provenance.origin.line) == [1, 2])
  }

  @Test func `two examiners who differ leave the feature open`() {
    let outcome = outcome([
      feature("rhythmic", .present, by: .clinician), feature("rhythmic", .absent, by: .instrument),
    ])
    #expect(outcome.candidates.allSatisfy { !$0.isExcluded })
    #expect(outcome.contradicted.count == 2)
    #expect(outcome.candidate("tremor")?.missing.contains("rhythmic") == true)
  }

  @Test func `the later examination counts when the dates decide`() {
    let decided = outcome([
      feature("rhythmic", .present, on: "2026-01-10"), feature("rhythmic", .absent, on: "2026-05"),
    ])
    #expect(decided.candidate("clonus")?.isExcluded == true)
    let open = outcome([
      feature("rhythmic", .present, on: "2026-05-10"), feature("rhythmic", .absent, on: "2026"),
    ])
    #expect(open.candidate("clonus")?.isExcluded == false)
  }

  @Test func `the order of what is recorded changes no name`() {
    let features = [
      feature("rhythmic", .present), feature("joint-displaced", .present),
      feature("brought-on-by-quick-stretch", .present),
      feature("relieved-by-lengthening", .absent),
    ]
    #expect(outcome(features).best?.code == "clonus")
    #expect(outcome(features.reversed()) == outcome(features))
  }

  @Test func `beats and cycles a second name nothing`() {
    var ankle = movement(at: "ankle", .left)
    ankle.beats = 20
    ankle.frequency = 6
    let plain = differential.assess(movement(at: "ankle", .left))
    #expect(differential.assess(ankle).outcomes == plain.outcomes)
  }

  @Test(arguments: ["calf", "masseter", "tongue", "generalised"] as [Code])
  func `a movement elsewhere is not confined to one facial nerve`(site: Code) {
    let outcome = differential.assess(movement(at: site)).outcome(.movement)
    #expect(
      outcome?.candidate("hemifacial-spasm")?.standing == .excluded(by: ["one-facial-nerve"]))
  }

  @Test(arguments: ["face", "eyelid", "orbicularis-oris", "head", nil] as [Code?])
  func `a site that may be the face leaves the facial nerve open`(site: Code?) {
    let outcome = differential.assess(movement(at: site)).outcome(.movement)
    #expect(outcome?.candidate("hemifacial-spasm")?.standing == .notEstablished)
  }

  @Test func `a site alone is not a recorded feature`() {
    let outcome = differential.assess(
      movement(
        at: "hand", nil,
        [feature("rhythmic", .present), feature("joint-displaced", .present)]))
    #expect(outcome.outcome(.movement)?.doubts.contains(.tooFewFeatures) == true)
  }
}
