import Clinical
import Criteria
import Testing

/// Grades and counts of an examination, as the scales' criteria ask for them.
@Suite struct GradeReadingTests {
  private func verdict(_ code: Code, _ bounds: Bounds, _ examination: Examination) -> Outcome {
    outcome(of: .measure(code, bounds), for: record(examinations: [examination]))
  }

  private func graded(_ grade: Tone.Ashworth?, _ kind: Tone.Kind? = nil) -> Examination {
    examination(tone: [
      Tone(site: "leg", side: .both, kind: kind, ashworth: grade, provenance: place())
    ])
  }

  @Test func `a grade of the Modified Ashworth Scale is that grade and no other`() {
    let codes: [(Tone.Ashworth, Code)] = [
      (.one, "ashworth-1"), (.onePlus, "ashworth-1-plus"), (.two, "ashworth-2"),
      (.three, "ashworth-3"), (.four, "ashworth-4"),
    ]
    for (grade, code) in codes {
      for (_, other) in codes {
        let found = outcome(of: other, in: "lumbosacral", after: graded(grade))
        #expect(found == (other == code ? .met : .unmet))
      }
      #expect(outcome(of: code, in: "lumbosacral", after: graded(.zero)) == .unmet)
      #expect(outcome(of: code, in: "cervical", after: graded(.zero)) == .undetermined)
      #expect(outcome(of: code, after: graded(nil, .spastic)) == .undetermined)
      #expect(outcome(of: code, after: graded(nil, .notAssessable)) == .undetermined)
    }
  }

  @Test func `there is no grade of one and a half`() {
    #expect(Tone.Ashworth(rawValue: "1.5") == nil)
    #expect(Tone.Ashworth(rawValue: "1+") == .onePlus)
  }

  @Test(
    arguments: [
      (2.9, Outcome.unmet), (10.0, .unmet), (10.1, .met),
    ])
  func `clonus is sustained above ten seconds`(seconds: Double, expected: Outcome) {
    let both = examination(clonus: [clonus(.ankle, .both, seconds: seconds)])
    #expect(outcome(of: "sustained-clonus", in: "ankle", after: both) == expected)
    #expect(verdict("ankle-clonus-seconds", .above(10), both) == expected)
    #expect(verdict("clonus-seconds", .above(10), both) == expected)
  }

  @Test func `clonus that goes on while the stretch is held is sustained whatever was counted`() {
    let held = examination(clonus: [clonus(.knee, .left, beats: 4, seconds: 4, persists: .present)])
    #expect(outcome(of: "sustained-clonus", after: held) == .met)
    #expect(outcome(of: "pathological-clonus", after: held) == .met)
    #expect(verdict("ankle-clonus-seconds", .above(0), held) == .undetermined)
  }

  @Test func `ten beats of unrecorded duration may be sustained and nine are not`() {
    let ten = examination(clonus: [clonus(.ankle, .both, beats: 10)])
    let nine = examination(clonus: [clonus(.ankle, .both, beats: 9)])
    #expect(outcome(of: "sustained-clonus", in: "ankle", after: ten) == .undetermined)
    #expect(outcome(of: "sustained-clonus", in: "ankle", after: nine) == .unmet)
    let none = examination(clonus: [clonus(.ankle, .both, .absent)])
    #expect(outcome(of: "sustained-clonus", in: "ankle", after: none) == .unmet)
    let ocular = examination(clonus: [clonus(.ocular, nil, seconds: 20)])
    #expect(outcome(of: "sustained-clonus", after: ocular) == .undetermined)
  }

  @Test func `clonus that was not counted leaves the highest count open upwards`() {
    let one = examination(clonus: [clonus(.ankle, .left, beats: 2), clonus(.ankle, .right)])
    #expect(verdict("clonus-beats", .atLeast(3), one) == .undetermined)
    #expect(verdict("clonus-beats", .atLeast(2), one) == .met)
    let none = examination(clonus: [clonus(.ankle, .left)])
    #expect(verdict("clonus-beats", .atLeast(1), none) == .undetermined)
    let absent = examination(clonus: [
      clonus(.ankle, .left, beats: 2), clonus(.ankle, .right, .absent),
    ])
    #expect(verdict("clonus-beats", .atMost(2), absent) == .met)
  }

  @Test func `minimal clonus is one or two beats on both sides and nothing more`() {
    func minimal(_ entries: Clonus...) -> Outcome {
      outcome(of: "minimal-clonus", after: examination(clonus: entries))
    }
    #expect(minimal(clonus(.ankle, .both, beats: 2)) == .met)
    #expect(minimal(clonus(.ankle, .left, beats: 1), clonus(.ankle, .right, beats: 2)) == .met)
    #expect(minimal(clonus(.ankle, .left, beats: 2)) == .unmet)
    #expect(minimal(clonus(.ankle, .both, beats: 3)) == .unmet)
    #expect(minimal(clonus(.ankle, .both, beats: 2), clonus(.knee, .left, beats: 2)) == .unmet)
    #expect(minimal(clonus(.ankle, .both, beats: 2, persists: .present)) == .unmet)
    #expect(minimal(clonus(.ankle, .both)) == .undetermined)
    #expect(minimal(clonus(.ankle, .both, .absent)) == .undetermined)
  }

  @Test func `the Tardieu angle is the full range less the catch`() {
    func tone(_ caught: Double?, _ full: Double?, quality: Int? = nil) -> Examination {
      examination(tone: [
        Tone(
          site: "ankle", side: .left, tardieu: quality, catchAngle: caught, fullRange: full,
          provenance: place())
      ])
    }
    #expect(verdict("tardieu-dynamic-angle", Bounds(25), tone(10, 35)) == .met)
    #expect(verdict("tardieu-dynamic-angle", .above(0), tone(35, 35)) == .unmet)
    #expect(verdict("tardieu-dynamic-angle", .above(0), tone(nil, 35)) == .undetermined)
    #expect(verdict("tardieu-quality", Bounds(3), tone(nil, nil, quality: 3)) == .met)
  }

  @Test func `a reflex grade is of its own scale, and without one of none`() {
    let scales: [(Reflex.Scale?, Code)] = [
      (.ninds, "reflex-grade-ninds"), (.ordinal4, "reflex-grade-ordinal"),
      (.ordinal5, "reflex-grade-uk"), (nil, "reflex-grade-without-scale"),
    ]
    for (scale, code) in scales {
      let seen = examination(reflexes: [
        reflex("knee", .left, 3, on: scale), reflex("knee", .right, 2, on: scale),
      ])
      for (_, other) in scales {
        #expect(verdict(other, Bounds(3), seen) == (other == code ? .met : .undetermined))
      }
    }
    let mayo = examination(reflexes: [reflex("knee", .left, 3, on: .mayo)])
    for (_, code) in scales { #expect(verdict(code, .atLeast(0), mayo) == .undetermined) }
  }

  @Test func `a brisk reflex may be normal, and grade 3 of the NINDS scale is not called brisk`() {
    func brisk(_ grade: Double, _ scale: Reflex.Scale?) -> Outcome {
      let seen = examination(reflexes: [reflex("knee", .both, grade, on: scale)])
      return outcome(of: "brisk-reflex", in: "knee", after: seen)
    }
    #expect(brisk(3, .ordinal4) == .met)
    #expect(brisk(3, .ordinal5) == .met)
    #expect(brisk(3, .ninds) == .undetermined)
    #expect(brisk(3, nil) == .undetermined)
    #expect(brisk(4, .ninds) == .met)
    #expect(brisk(2, .ordinal4) == .unmet)
    let worded = examination(reflexes: [reflex("knee", .both, nil, on: nil, .brisk)])
    #expect(outcome(of: "brisk-reflex", after: worded) == .met)
    #expect(outcome(of: "hyperreflexia", after: worded) == .undetermined)
    #expect(outcome(of: present("brisk-reflex"), for: record(finding("hyperreflexia"))) == .met)
  }
}
