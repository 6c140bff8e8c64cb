import Clinical
import Criteria
import Testing

@Suite struct ToneAndClonusTests {
  private func tone(
    _ ashworth: Tone.Ashworth? = nil, _ kind: Tone.Kind? = nil, rises: Presence = .notAssessed,
    catches: Presence = .notAssessed
  ) -> Examination {
    examination(tone: [
      Tone(
        site: "leg", side: .both, kind: kind, ashworth: ashworth, velocityDependent: rises,
        catchFelt: catches, provenance: place())
    ])
  }

  @Test(arguments: [Tone.Ashworth.one, .onePlus, .two, .three, .four])
  func `an Ashworth grade alone is raised tone and not spasticity`(grade: Tone.Ashworth) {
    #expect(outcome(of: "hypertonia", after: tone(grade)) == .met)
    #expect(outcome(of: "spasticity", in: "lumbosacral", after: tone(grade)) == .undetermined)
    #expect(outcome(of: "spasticity", after: tone(grade, rises: .present)) == .met)
    #expect(outcome(of: "spasticity", after: tone(grade, catches: .present)) == .met)
    let slow = tone(grade, rises: .absent, catches: .absent)
    #expect(outcome(of: "spasticity", in: "lumbosacral", after: slow) == .unmet)
    #expect(outcome(of: "hypertonia", after: slow) == .met)
  }

  @Test func `lead-pipe and cogwheel are rigidity, and rigidity is raised tone`() {
    for kind in [Tone.Kind.leadPipe, .cogwheel] {
      #expect(outcome(of: "rigidity", after: tone(nil, kind)) == .met)
      #expect(outcome(of: "hypertonia", after: tone(nil, kind)) == .met)
      #expect(outcome(of: "spasticity", after: tone(nil, kind)) == .undetermined)
    }
    #expect(outcome(of: "spasticity", after: tone(nil, .spastic)) == .met)
    #expect(outcome(of: "rigidity", after: tone(nil, .spastic)) == .undetermined)
  }

  @Test func `normal tone is a no for its place and for every kind of raised tone`() {
    for code: Code in ["hypertonia", "spasticity", "rigidity"] {
      #expect(outcome(of: code, in: "lumbosacral", after: tone(nil, .normal)) == .unmet)
      #expect(outcome(of: code, in: "lumbosacral", after: tone(.zero)) == .unmet)
      #expect(outcome(of: code, in: "cervical", after: tone(nil, .normal)) == .undetermined)
      #expect(outcome(of: code, in: "lumbosacral", after: tone(nil, .notAssessed)) == .undetermined)
    }
  }

  private func verdict(_ entries: Clonus...) -> Outcome {
    outcome(of: "pathological-clonus", after: examination(clonus: entries))
  }

  @Test(arguments: [1, 2])
  func `one or two beats on both sides are clonus and not a sign`(beats: Int) {
    let left = clonus(.ankle, .left, beats: beats)
    let right = clonus(.ankle, .right, beats: beats)
    #expect(verdict(left, right) != .met)
    #expect(verdict(clonus(.ankle, .both, beats: beats)) != .met)
    #expect(outcome(of: "clonus", after: examination(clonus: [left, right])) == .met)
    // On one side they do not count either while the other was not looked at.
    #expect(verdict(left) != .met)
    #expect(verdict(left, clonus(.ankle, .right, .absent)) == .met)
    #expect(verdict(clonus(.ankle, .left, beats: beats, persists: .present)) == .met)
  }

  @Test func `three beats and an unrecorded number count as a sign`() {
    #expect(verdict(clonus(.ankle, .both, beats: 3)) == .met)
    #expect(verdict(clonus(.ankle, .left)) == .met)
    #expect(verdict(clonus(.ankle, .left, .absent), clonus(.ankle, .right, .absent)) != .met)
  }

  @Test func `every joint has its own clonus, and the eyes have another`() {
    let joints: [(Clonus.Joint, Code)] = [
      (.ankle, "ankle-clonus"), (.knee, "knee-clonus"), (.wrist, "wrist-clonus"),
      (.fingers, "finger-clonus"), (.jaw, "jaw-clonus"),
    ]
    for (joint, code) in joints {
      let seen = examination(clonus: [clonus(joint, .left)])
      #expect(outcome(of: code, after: seen) == .met)
      #expect(outcome(of: "clonus", after: seen) == .met)
      #expect(outcome(of: "ocular-clonus", after: seen) == .undetermined)
    }
    let eyes = examination(clonus: [clonus(.ocular, nil)])
    #expect(outcome(of: "ocular-clonus", after: eyes) == .met)
    #expect(outcome(of: "clonus", after: eyes) == .undetermined)
  }

  @Test func `no clonus at an unnamed joint is not no clonus anywhere`() {
    #expect(
      outcome(of: "clonus", after: examination(clonus: [clonus(.other, nil, .absent)]))
        == .undetermined)
    #expect(outcome(of: "clonus", after: examination(clonus: [clonus(.other, nil)])) == .met)
    let elsewhere = record(examinations: [
      examination(clonus: [clonus(.other, nil, .notAssessable)])
    ])
    #expect(result(of: present("clonus"), for: elsewhere).settleMet.map(\.code) == ["clonus"])
  }
}
