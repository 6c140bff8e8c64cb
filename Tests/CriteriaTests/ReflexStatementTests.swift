import Clinical
import Criteria
import Testing

/// When a tendon reflex is hyperreflexia: a bare "3" never is.
@Suite struct ReflexStatementTests {
  private func verdict(_ reflexes: Reflex..., plantars: [Plantar] = []) -> Outcome {
    outcome(
      of: "hyperreflexia", in: "lumbosacral",
      after: examination(reflexes: reflexes, plantars: plantars))
  }

  @Test(arguments: [Reflex.Scale.ninds, .ordinal4, .ordinal5])
  func `a bare grade 3 says nothing on any scale`(scale: Reflex.Scale) {
    #expect(verdict(reflex("knee", .left, 3, on: scale)) == .undetermined)
    #expect(
      verdict(reflex("knee", .left, 3, on: scale), reflex("knee", .right, 3, on: scale))
        == .undetermined)
  }

  @Test func `3 without a scale says nothing, whatever stands beside it`() {
    #expect(verdict(reflex("knee", .left, 3)) == .undetermined)
    #expect(verdict(reflex("knee", .left, 3), reflex("knee", .right, 1)) == .undetermined)
    #expect(
      verdict(reflex("knee", .left, 3), plantars: [plantar(.left, .extensor)])
        == .undetermined)
    #expect(verdict(reflex("knee", .left, 4)) == .undetermined)
  }

  @Test func `3 is exaggerated where the other side is at least a grade less`() {
    let left = reflex("knee", .left, 3, on: .ordinal4)
    #expect(verdict(left, reflex("knee", .right, 2, on: .ordinal4)) == .met)
    #expect(verdict(left, reflex("knee", .right, 2.5, on: .ordinal4)) == .undetermined)
    // Another tendon, or another scale, is no other side.
    #expect(verdict(left, reflex("ankle", .right, 1, on: .ordinal4)) == .undetermined)
    #expect(verdict(left, reflex("knee", .right, 2, on: .ninds)) == .undetermined)
  }

  @Test func `3 is exaggerated beside another sign at that level, and not at another`() {
    let knee = reflex("knee", .left, 3, on: .ninds)
    let biceps = reflex("biceps", .left, 3, on: .ninds)
    let up = [plantar(.left, .extensor)]
    #expect(verdict(knee, plantars: up) == .met)
    #expect(
      outcome(
        of: "hyperreflexia", in: "cervical", after: examination(reflexes: [biceps], plantars: up))
        == .undetermined)
    #expect(
      outcome(
        of: "hyperreflexia", in: "cervical",
        after: examination(
          reflexes: [biceps], hoffmanns: [hoffmann(.left, .positive), hoffmann(.right, .negative)]))
        == .met)
    #expect(verdict(knee, plantars: [plantar(.left, .equivocal)]) == .undetermined)
  }

  @Test func `spread is exaggeration at any grade`() {
    #expect(verdict(reflex("knee", .left, 2, on: .ninds, spread: .present)) == .met)
    #expect(verdict(reflex("knee", .left, 3, on: .ninds, spread: .absent)) == .undetermined)
    #expect(
      outcome(
        of: "reflex-spread", in: "lumbosacral",
        after: examination(reflexes: [reflex("knee", .left, 2, on: .ninds, spread: .present)]))
        == .met)
  }

  @Test(arguments: [Reflex.Scale.ninds, .ordinal4, .ordinal5], [4.0, 5.0])
  func `grade 4 and above is exaggerated on a scale that runs up from 0`(
    scale: Reflex.Scale, grade: Double
  ) {
    #expect(verdict(reflex("knee", .left, grade, on: scale)) == .met)
  }

  @Test(arguments: [Reflex.Scale.plusMinus, .mayo])
  func `a grade on a scale that is not from 0 to 5 says nothing by itself`(scale: Reflex.Scale) {
    #expect(verdict(reflex("knee", .left, 4, on: scale)) == .undetermined)
  }

  @Test func `words say what they say`() {
    #expect(verdict(reflex("knee", .left, nil, .pathologicallyBrisk)) == .met)
    #expect(verdict(reflex("knee", .left, nil, .brisk)) == .undetermined)
    #expect(
      verdict(reflex("knee", .left, nil, .brisk), reflex("knee", .right, nil, .normal)) == .met)
    #expect(
      verdict(reflex("knee", .left, nil, .brisk), reflex("knee", .right, nil, .brisk))
        == .undetermined)
    #expect(verdict(reflex("knee", .left, nil, .notAssessable)) == .undetermined)
  }

  @Test func `no hyperreflexia in a region needs every tendon of it on both sides`() {
    let knees = [reflex("knee", .left, nil, .normal), reflex("knee", .right, nil, .normal)]
    let left = reflex("ankle", .left, nil, .reduced)
    let right = reflex("ankle", .right, 2, on: .ninds)
    #expect(
      outcome(of: "hyperreflexia", in: "lumbosacral", after: examination(reflexes: knees + [left]))
        == .undetermined)
    #expect(
      outcome(
        of: "hyperreflexia", in: "lumbosacral",
        after: examination(reflexes: knees + [left, right])) == .unmet)
    let brisk = reflex("ankle", .right, 3, on: .ninds)
    #expect(
      outcome(
        of: "hyperreflexia", in: "lumbosacral",
        after: examination(reflexes: knees + [left, brisk])) != .unmet)
    let jaw = reflex("jaw-jerk", nil, nil, .normal)
    #expect(
      outcome(of: "hyperreflexia", in: "bulbar", after: examination(reflexes: [jaw])) == .unmet)
  }

  @Test func `lost and reduced reflexes are told apart`() {
    let lost = examination(reflexes: [reflex("ankle", .left, 0, on: .ninds)])
    let reduced = examination(reflexes: [reflex("ankle", .left, 1, on: .ninds)])
    #expect(outcome(of: "areflexia", after: lost) == .met)
    #expect(outcome(of: "hyporeflexia", after: lost) == .met)
    #expect(outcome(of: "hyporeflexia", after: reduced) == .met)
    #expect(outcome(of: "areflexia", after: reduced) != .met)
    #expect(
      outcome(
        of: "brisk-jaw-jerk", after: examination(reflexes: [reflex("jaw-jerk", nil, nil, .brisk)]))
        == .met)
  }
}
