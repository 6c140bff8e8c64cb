import Clinical
import Diagnostics
import Differential
import Testing

/// The features of a movement that the rest of its record holds.
@Suite struct RestOfTheRecord {
  private func features(
    _ movement: Movement, findings: [Finding] = [], _ examinations: Examination...
  ) -> [Code: Presence] {
    var record = record([movement], findings: findings)
    record.examinations = examinations
    return Dictionary(
      MovementContext(record).features(for: movement).map { ($0.code, $0.presence) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `tone of the same region and side is the movement's`() {
    let felt = examination(tone: [
      tone("ankle", .left, rises: .present, catches: .present),
      tone("knee", .left, kind: .leadPipe), tone("elbow", .left, rises: .absent),
      tone("knee", .right, rises: .absent),
    ])
    #expect(
      features(movement(at: "calf", .left), felt) == [
        "resistance-rises-with-speed": .present, "catch-then-release": .present,
        "resistance-equal-at-slow-speed": .present,
      ])
    #expect(
      features(movement(at: "calf", .right), felt) == ["resistance-rises-with-speed": .absent])
    #expect(features(movement(at: "face", .left), felt).isEmpty)
  }

  @Test func `a side that was not stated takes only what both sides share`() {
    let oneSide = examination(tone: [tone("ankle", .left, rises: .present)])
    let bothSides = examination(tone: [
      tone("ankle", .left, rises: .present), tone("knee", .right, rises: .present),
    ])
    #expect(features(movement(at: "calf"), oneSide).isEmpty)
    #expect(features(movement(at: "calf"), bothSides).count == 1)
    #expect(features(movement(at: "calf", .both), oneSide).count == 1)
    let unsided = examination(tone: [tone("ankle", nil, rises: .present)])
    #expect(features(movement(at: "calf", .left), unsided).isEmpty)
  }

  @Test func `called spastic is a conclusion and no feature`() {
    let felt = examination(tone: [tone("ankle", .left, kind: .spastic)])
    #expect(features(movement(at: "calf", .left), felt).isEmpty)
  }

  @Test(
    arguments: [(0, .absent), (1, .absent), (2, .present), (3, nil)]
      as [(Int, Presence?)])
  func `a Tardieu quality is a catch only where it is defined as one`(
    quality: Int, expected: Presence?
  ) {
    let felt = examination(tone: [tone("ankle", .left, tardieu: quality)])
    #expect(features(movement(at: "calf", .left), felt)["catch-then-release"] == expected)
  }

  @Test func `tone that cannot be assessed is not asked for`() throws {
    let felt = examination(tone: [tone("ankle", .left, kind: .notAssessable)])
    let record = record([movement(at: "calf", .left)], felt)
    let outcome = try #require(Differential.shipped.assess(record).first?.outcome(.tone))
    #expect(outcome.notAssessable.count == 3)
    #expect(!outcome.ask.contains("resistance-rises-with-speed"))
  }

  @Test func `the later look at one place replaces the earlier`() {
    let early = examination(on: "2026-01-05", tone: [tone("ankle", .left, rises: .present)])
    let late = examination(on: "2026-04-05", tone: [tone("ankle", .left, rises: .absent)])
    let elsewhere = examination(on: "2026-04-05", tone: [tone("knee", .left, rises: .absent)])
    let code: Code = "resistance-rises-with-speed"
    #expect(features(movement(at: "calf", .left), early, late)[code] == .absent)
    #expect(features(movement(at: "calf", .left), early, elsewhere)[code] == .present)
  }

  @Test(
    arguments: [
      (reflex("ankle", .left, .pathologicallyBrisk), .present),
      (reflex("ankle", .left, grade: 4, on: .ninds), .present),
      (reflex("ankle", .left, grade: 4, on: .ordinal5), .present),
      (reflex("ankle", .left, grade: 3, on: .ordinal4), nil),
      (reflex("ankle", .left, grade: 3), nil),
      (reflex("ankle", .left, grade: 4), nil),
      (reflex("ankle", .left, grade: 4, on: .mayo), nil),
      (reflex("ankle", .left, .brisk), nil),
      (reflex("biceps", .left, .pathologicallyBrisk), nil),
      (reflex("ankle", .right, .pathologicallyBrisk), nil),
    ] as [(Reflex, Presence?)])
  func `a reflex is exaggerated only by the rule`(reflex: Reflex, expected: Presence?) {
    let found = features(movement(at: "calf", .left), examination(reflexes: [reflex]))
    #expect(found["reflex-exaggerated-there"] == expected)
  }

  @Test func `a grade of three counts beside a side difference or another sign of the level`() {
    let brisk = reflex("ankle", .left, grade: 3, on: .ordinal4)
    let other = reflex("ankle", .right, grade: 2, on: .ordinal4)
    let clonus = Clonus(joint: .ankle, side: .left, presence: .present, provenance: place())
    let calf = movement(at: "calf", .left)
    let code: Code = "reflex-exaggerated-there"
    #expect(features(calf, examination(reflexes: [brisk, other]))[code] == .present)
    #expect(features(calf, examination(reflexes: [brisk], clonus: [clonus]))[code] == .present)
    let words = [reflex("ankle", .left, .brisk), reflex("ankle", .right, .normal)]
    #expect(features(calf, examination(reflexes: words))[code] == .present)
    let brisker = reflex("ankle", .right, grade: 4, on: .ordinal4)
    #expect(features(calf, examination(reflexes: [brisk, brisker]))[code] == nil)
    let ninds = [
      reflex("ankle", .left, grade: 3, on: .ninds), reflex("ankle", .right, grade: 2, on: .ninds),
    ]
    #expect(features(calf, examination(reflexes: ninds))[code] == .present)
    #expect(features(calf, examination(reflexes: [ninds[0]]))[code] == nil)
  }

  @Test func `no reflex is exaggerated only where every one of the region was examined`() {
    let ankle = reflex("ankle", .left, .normal)
    let knee = reflex("knee", .left, grade: 2, on: .ordinal4)
    let calf = movement(at: "calf", .left)
    #expect(features(calf, examination(reflexes: [ankle])).isEmpty)
    #expect(
      features(calf, examination(reflexes: [ankle, knee])) == [
        "reflex-exaggerated-there": .absent, "reflex-reduced-there": .absent,
      ])
    let reduced = reflex("knee", .left, grade: 1, on: .ordinal4)
    #expect(
      features(calf, examination(reflexes: [ankle, reduced])) == [
        "reflex-exaggerated-there": .absent, "reflex-reduced-there": .present,
      ])
  }

  @Test(
    arguments: [
      (.extensor, .present), (.flexor, .absent), (.mute, nil), (.equivocal, nil),
      (.notAssessable, .notAssessable),
    ] as [(Plantar.Response, Presence?)])
  func `the plantar response of the same side is the movement's`(
    response: Plantar.Response, expected: Presence?
  ) {
    let sole = Plantar(side: .left, response: response, provenance: place())
    let found = examination(plantars: [sole])
    #expect(features(movement(at: "hand", .left), found)["extensor-plantar-there"] == expected)
    #expect(features(movement(at: "hand", .right), found).isEmpty)
  }

  @Test func `an extensor plantar says nothing under two years`() {
    let sole = Plantar(side: .left, response: .extensor, provenance: place())
    var record = record([movement(at: "calf", .left)], examination(plantars: [sole]))
    record.date = PartialDate("2026-05-14")
    record.patient.born = PartialDate("2024-06")
    #expect(MovementContext(record).features(for: record.movements[0]).isEmpty)
    record.patient.born = PartialDate("2024-04")
    #expect(MovementContext(record).features(for: record.movements[0]).count == 1)
  }

  @Test func `signs recorded as findings count like the examination`() {
    let findings = [
      Finding(
        "areflexia", .present, site: "ankle", side: .left, observer: .clinician, provenance: place()
      ),
      Finding(
        "hyperreflexia", .absent, site: "leg", side: .left, observer: .clinician,
        provenance: place()),
      Finding("babinski", .present, side: .left, observer: .clinician, provenance: place()),
    ]
    #expect(
      features(movement(at: "calf", .left), findings: findings) == [
        "reflex-reduced-there": .present, "reflex-exaggerated-there": .absent,
        "extensor-plantar-there": .present,
      ])
  }

  @Test func `fasciculation and spasticity are both named in one leg`() throws {
    let calf = movement(
      at: "calf", .left,
      [
        feature("visible-movement", .present),
        feature("flicker-without-joint-movement", .present), feature("at-rest", .present),
        feature("arrhythmic-single-events", .present),
        feature("brought-on-by-quick-stretch", .absent), feature("joint-displaced", .absent),
      ])
    let felt = examination(
      reflexes: [reflex("ankle", .left, .pathologicallyBrisk)],
      tone: [tone("ankle", .left, rises: .present, catches: .present)])
    let assessments = Differential.shipped.assess(record([calf], felt))
    let leg = try #require(assessments.first)
    #expect(assessments.count == 1)
    #expect(leg.outcome(.movement)?.best?.code == "fasciculation")
    #expect(leg.outcome(.tone)?.best?.code == "spasticity")
  }

  @Test func `a region of which only tone is recorded has its own tone contest`() {
    let felt = examination(
      reflexes: [reflex("biceps", .right, .pathologicallyBrisk)],
      tone: [
        tone("elbow", .right, rises: .present, catches: .present), tone("knee", .left),
      ])
    let assessments = Differential.shipped.assess(record([movement(at: "calf", .left)], felt))
    #expect(assessments.map(\.movement) == ["m1", nil])
    #expect(assessments.last?.site == "cervical")
    #expect(assessments.last?.side == .right)
    #expect(assessments.last?.outcomes.map(\.contest) == [.tone])
    #expect(assessments.last?.outcome(.tone)?.best?.code == "spasticity")
    #expect(assessments.first?.outcome(.tone)?.isRaised == false)
  }

  @Test func `fasciculation and clonus may both be true`() {
    let flicker = movement(
      at: "calf", .left,
      [
        feature("visible-movement", .present), feature("at-rest", .present),
        feature("flicker-without-joint-movement", .present),
        feature("arrhythmic-single-events", .present),
      ])
    var beats = movement(
      at: "ankle", .left,
      [
        feature("rhythmic", .present), feature("joint-displaced", .present),
        feature("brought-on-by-quick-stretch", .present),
      ])
    beats.id = "m2"
    let assessments = Differential.shipped.assess(record([flicker, beats]))
    #expect(
      assessments.map { $0.outcome(.movement)?.best?.code } == ["fasciculation", "clonus"])
  }
}
