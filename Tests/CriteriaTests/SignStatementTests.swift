import Clinical
import Criteria
import Testing

@Suite struct SignStatementTests {
  @Test(arguments: Power.Grade.allCases)
  func `every grade under 5 is weakness, 5- among them`(grade: Power.Grade) {
    let tested = examination(power: [
      Power(site: "deltoid", side: .left, grade: grade, provenance: place())
    ])
    let left = Condition.finding(
      FindingPattern("weakness", place: .muscle("deltoid", .left), observation: .examined))
    #expect(
      outcome(of: left, for: record(examinations: [tested])) == (grade == .normal ? .unmet : .met))
  }

  @Test func `power that was not or cannot be tested says nothing`() {
    for silence in [Presence.notAssessed, .notAssessable] {
      let tested = examination(power: [
        Power(site: "arm", side: .both, grade: nil, presence: silence, provenance: place())
      ])
      #expect(outcome(of: "weakness", in: "cervical", after: tested) == .undetermined)
    }
  }

  @Test func `what is seen of the tongue is seen of the tongue`() {
    let tongue = examination(muscles: [
      MuscleInspection(
        site: "tongue", side: nil, wasting: .present, fasciculation: .absent, provenance: place())
    ])
    #expect(outcome(of: "tongue-wasting", after: tongue) == .met)
    #expect(outcome(of: "wasting", in: "bulbar", after: tongue) == .met)
    #expect(outcome(of: "tongue-fasciculation", after: tongue) == .unmet)
    #expect(outcome(of: "fasciculation", after: tongue) == .undetermined)
  }

  @Test func `of the plantar responses one is a yes and one is a no`() {
    func babinski(_ responses: Plantar.Response...) -> Outcome {
      outcome(
        of: "babinski",
        after: examination(plantars: zip([Side.left, .right], responses).map { plantar($0, $1) }))
    }
    #expect(babinski(.extensor, .flexor) == .met)
    #expect(babinski(.flexor, .flexor) == .unmet)
    for response in [Plantar.Response.equivocal, .mute, .withdrawal, .notAssessed, .notAssessable] {
      #expect(babinski(response, response) == .undetermined)
      #expect(babinski(.flexor, response) == .undetermined)
    }
  }

  @Test func `a Hoffmann sign on one side is more than one on both`() {
    func signs(_ left: Hoffmann.Response, _ right: Hoffmann.Response?) -> [Outcome] {
      let entries = [hoffmann(.left, left)] + (right.map { [hoffmann(.right, $0)] } ?? [])
      return ["hoffmann", "asymmetric-hoffmann"].map {
        outcome(of: $0, after: examination(hoffmanns: entries))
      }
    }
    #expect(signs(.positive, .negative) == [.met, .met])
    #expect(signs(.positive, .positive) == [.met, .unmet])
    #expect(signs(.negative, .negative) == [.unmet, .unmet])
    #expect(signs(.positive, nil) == [.met, .undetermined])
    #expect(signs(.positive, .notAssessed) == [.met, .undetermined])
    #expect(signs(.negative, nil) == [.undetermined, .undetermined])
  }

  @Test func `one hand that was positive and later negative is not an asymmetry`() {
    let first = examination(hoffmanns: [hoffmann(.left, .positive)])
    let second = examination(hoffmanns: [hoffmann(.left, .negative)])
    #expect(outcome(of: "asymmetric-hoffmann", after: first, second) == .undetermined)
  }

  @Test func `an electromyogram speaks of its muscle`() {
    var written = record()
    written.electromyograms = [
      Electromyogram(
        muscle: "deltoid", side: .left, chronicNeurogenic: .present, fibrillation: .absent,
        fasciculation: .complex, provenance: place())
    ]
    func verdict(_ code: Code, _ side: Side) -> Outcome {
      outcome(
        of: .finding(FindingPattern(code, place: .muscle("deltoid", side))), for: written)
    }
    #expect(verdict("emg-chronic-neurogenic", .left) == .met)
    #expect(verdict("emg-fibrillation", .left) == .unmet)
    #expect(verdict("emg-fasciculation-potential", .left) == .met)
    #expect(verdict("emg-chronic-neurogenic", .right) == .undetermined)
    #expect(verdict("emg-unstable-units", .left) == .undetermined)
    // A potential on EMG is not a fasciculation that was seen.
    #expect(outcome(of: present("fasciculation"), for: written) == .undetermined)
  }

  @Test func `only a disease judged to explain the findings speaks against exclusion`() {
    let expected: [(Exclusion.Status, Outcome)] = [
      (.excluded, .met), (.explained, .unmet), (.incidental, .undetermined),
      (.notDone, .undetermined),
    ]
    for (status, verdict) in expected {
      var written = record()
      written.exclusion = Exclusion(status: status, provenance: place())
      #expect(outcome(of: present("other-disease-excluded"), for: written) == verdict)
    }
  }
}
