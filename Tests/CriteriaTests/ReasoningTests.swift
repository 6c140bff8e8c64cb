import Clinical
import Criteria
import Drawing
import Testing

/// What can be said of conditions without a record, against every world there is.
@Suite struct ReasoningTests {
  @Test func `drawn conditions are compared as every world compares them`() {
    var draws = Draws(seed: 8)
    var seen: [Bool: Int] = [:]
    for _ in 0..<150 {
      let one = Condition.drawn(depth: 2, &draws)
      let other = Condition.drawn(depth: 2, &draws)
      var reasoning = Reasoning([one, other])
      let ones = World.all.map { $0.satisfies(one) }
      let others = World.all.map { $0.satisfies(other) }
      #expect(reasoning.areEquivalent(0, 1) == (ones == others))
      #expect(reasoning.isSatisfiable(0) == ones.contains(true))
      #expect(reasoning.isValid(0) == !ones.contains(false))
      let implies = !zip(ones, others).contains { $0 && !$1 }
      #expect(reasoning.implies(0, 1) == implies, "\(one.prose()) and \(other.prose())")
      seen[implies, default: 0] += 1
    }
    #expect(seen[true, default: 0] > 10 && seen[false, default: 0] > 10)
  }

  @Test func `the patient who meets one condition and not another does so in every world`() throws {
    var draws = Draws(seed: 9)
    var found = 0
    for _ in 0..<150 {
      let one = Condition.drawn(depth: 2, &draws)
      let other = Condition.drawn(depth: 2, &draws)
      var reasoning = Reasoning([one, other])
      let parted = World.all.filter { $0.satisfies(one) && !$0.satisfies(other) }
      guard let patient = reasoning.patient(meeting: 0, not: 1) else {
        #expect(parted.isEmpty)
        continue
      }
      found += 1
      let worlds = try World.all.filter { world in
        try patient.allSatisfy { try #require($0.isAnswered(by: world) as Bool?) }
      }
      #expect(!worlds.isEmpty && Set(worlds).isSubset(of: parted), "\(one.prose())")
    }
    #expect(found > 50)
  }

  @Test func `a rewritten condition is the same, and one with a threshold moved is not`() {
    let rule = Condition.all([
      present("tremor"), .any([present("agitation"), .measure("temperature", .above(38))]),
    ])
    let rewritten = Condition.any([
      .all([present("tremor"), present("agitation")]),
      .not(.any([.not(present("tremor")), .measure("temperature", .atMost(38))])),
    ])
    let moved = Condition.all([
      present("tremor"), .any([present("agitation"), .measure("temperature", .atLeast(38))]),
    ])
    var reasoning = Reasoning([rule, rewritten, moved])
    #expect(reasoning.areEquivalent(0, 1) == true)
    #expect(reasoning.areEquivalent(0, 2) == false)
    #expect(reasoning.implies(0, 2) == true)
    #expect(reasoning.implies(2, 0) == false)
    #expect(
      reasoning.patient(meeting: 2, not: 0)?.map(\.answer).compactMap(\.self).sorted()
        == ["38\u{A0}°C", "absent", "present"])
  }

  /// Pairs of which the first is the second by definition.
  private static let entailments: [(Condition, Condition)] = [
    (present("ankle-clonus"), present("clonus")),
    (present("ankle-clonus", elicitation: .inducible), present("clonus", elicitation: .inducible)),
    (present("tremor", tempo: [.sudden]), present("tremor", tempo: [.sudden, .hoursToDays])),
    (present("tremor", tempo: [.sudden]), present("tremor")),
    (present("weakness", in: "cervical"), present("weakness")),
    (present("weakness", in: "arm"), present("weakness", in: "cervical")),
    (present("weakness", in: "arm"), present("weakness", in: "arm", "leg")),
    (present("weakness", by: .examined), present("weakness")),
    (present("spasticity", in: "arm", by: .examined), present("hypertonia", in: "cervical")),
  ]

  @Test(arguments: entailments)
  func `a narrower finding is a broader one, and not the other way round`(
    narrow: Condition, broad: Condition
  ) {
    var reasoning = Reasoning([narrow, broad, .all([narrow, .not(broad)])])
    #expect(reasoning.implies(0, 1) == true)
    #expect(reasoning.implies(1, 0) == false)
    #expect(reasoning.isSatisfiable(2) == false)
    #expect(outcome(of: .all([narrow, .not(broad)]), for: record()) == .unmet)
    #expect(outcome(of: .any([.not(narrow), broad]), for: record()) == .met)
  }

  @Test(arguments: [
    (present("clonus"), present("ankle-clonus")),
    (present("ocular-clonus"), present("clonus")),
    (present("weakness", in: "hand"), present("weakness", in: "arm")),
    (present("weakness", in: "leg"), present("weakness", in: "cervical")),
    (present("tremor", tempo: [.sudden, .years]), present("tremor", tempo: [.sudden])),
    (present("weakness", by: .reported), present("weakness", by: .examined)),
    (
      present("ankle-clonus", elicitation: .spontaneous),
      present("clonus", elicitation: .inducible)
    ),
  ])
  func `what is not one by definition is not taken for one`(one: Condition, other: Condition) {
    var reasoning = Reasoning([one, other])
    #expect(reasoning.implies(0, 1) == false)
  }

  @Test func `answers that cannot be true together are not asked for`() {
    // Weak on examination and not weak at all: only the second way is open.
    let rule = Condition.any([
      .all([present("weakness", by: .examined), .not(present("weakness"))]),
      .all([present("tremor"), present("agitation")]),
    ])
    let open = result(of: rule, for: record())
    #expect(Set(open.settleMet.map(\.code)) == ["tremor", "agitation"])
    #expect(open.settleRuledOut.count == 1)
  }

  @Test func `a record that contradicts itself is weighed as it stands`() {
    // The broad absence is of the arm as a whole, and the narrow presence is another observer's.
    let rule = Condition.all([present("tremor", by: .examined), present("agitation")])
    let found = outcome(of: rule, for: record(finding("tremor"), finding("agitation")))
    #expect(found == .met)
  }

  @Test func `a library tells which of its rules never fire, always fire, or restate another`() {
    let fever = Condition.measure("temperature", .above(38))
    let library = CriteriaLibrary([
      criterion("a.never", when: .all([fever, .measure("temperature", .below(37))])),
      criterion("b.always", when: .any([fever, .measure("temperature", .below(39))])),
      criterion("c.fever", when: fever),
      criterion("d.high", when: .measure("temperature", .above(40))),
      criterion("e.fever", when: .not(.measure("temperature", .atMost(38)))),
      criterion("f.tremor", when: present("tremor")),
    ])
    let notes = library.notes().map(\.notes)
    #expect(notes[0] == [.neverMet])
    #expect(notes[1] == [.alwaysMet])
    #expect(notes[2] == [.same(as: "e.fever")])
    #expect(Set(notes[3]) == [.within("c.fever"), .within("e.fever")])
    #expect(notes[4] == [.same(as: "c.fever")])
    #expect(notes[5].isEmpty)
  }

  @Test func `a category that only a stronger one reaches is told`() {
    var rule = criterion(when: present("tremor"))
    rule.categories = [
      Category(name: "definite", when: .all([present("tremor"), present("agitation")])),
      Category(name: "probable", when: .all([present("agitation"), present("tremor")])),
      Category(name: "possible", when: present("tremor")),
    ]
    #expect(CriteriaLibrary([rule]).notes().map(\.notes) == [[.unreachableCategory("probable")]])
  }
}
