import Clinical
import Criteria
import Drawing
import Testing

/// Regions and muscles, against what every completion of a record agrees on.
@Suite struct QuantifierTests {
  private func here(_ code: Code) -> Condition { .finding(FindingPattern(code, place: .here)) }

  /// Every way of answering so many questions, or of leaving them open.
  private func everyRecord(of count: Int) -> [[Presence]] {
    (0..<count).reduce([[]]) { lists, _ in
      lists.flatMap { list in [.present, .absent, .notAssessed].map { list + [$0] } }
    }
  }

  private func outcome(certain: Bool, possible: Bool) -> Outcome {
    certain ? .met : possible ? .undetermined : .unmet
  }

  @Test func `regions are counted over every record of the four`() {
    for threshold in 1...4 {
      let library = CriteriaLibrary([
        criterion(when: .regions(atLeast: threshold, here("hyperreflexia")))
      ])
      for states in everyRecord(of: 4) {
        let findings = zip(BodyRegion.allCases, states).map { region, state in
          finding("hyperreflexia", state, at: Code(region.rawValue))
        }
        let certain = states.filter { $0 == .present }.count >= threshold
        let possible = states.filter { $0 != .absent }.count >= threshold
        #expect(
          library.evaluate(record(findings), asOf: today, only: 0).outcome
            == outcome(certain: certain, possible: possible))
      }
    }
  }

  @Test func `two signs of a region must be in the same region`() {
    let rule = Condition.regions(atLeast: 1, .all([here("hyperreflexia"), here("wasting")]))
    let library = CriteriaLibrary([criterion(when: rule)])
    var draws = Draws(seed: 6)
    for _ in 0..<300 {
      let states = BodyRegion.allCases.map { _ in
        (Presence.allCases[draws.draw(3)], Presence.allCases[draws.draw(3)])
      }
      let findings = zip(BodyRegion.allCases, states).flatMap { region, state in
        [
          finding("hyperreflexia", state.0, at: Code(region.rawValue)),
          finding("wasting", state.1, at: Code(region.rawValue)),
        ]
      }
      let certain = states.contains { $0.0 == .present && $0.1 == .present }
      let possible = states.contains { $0.0 != .absent && $0.1 != .absent }
      #expect(
        library.evaluate(record(findings), asOf: today, only: 0).outcome
          == outcome(certain: certain, possible: possible))
    }
  }

  @Test func `one muscle of the trunk is found over every record of its two on both sides`() {
    let rule = Condition.regions(
      atLeast: 1, .all([.regionIs([.thoracic]), .muscles(atLeast: 1, here("wasting"))]))
    let library = CriteriaLibrary([criterion(when: rule)])
    let places: [(Code, Side)] = [
      ("thoracic-paraspinals", .left), ("thoracic-paraspinals", .right),
      ("rectus-abdominis", .left), ("rectus-abdominis", .right),
    ]
    for states in everyRecord(of: 4) {
      let findings = zip(places, states).map { finding("wasting", $1, at: $0.0, $0.1) }
      #expect(
        library.evaluate(record(findings), asOf: today, only: 0).outcome
          == outcome(
            certain: states.contains(.present), possible: states.contains { $0 != .absent }))
    }
  }

  @Test func `two muscles of the arm differ in root and in nerve, on whichever sides`() {
    let rule = Condition.regions(
      atLeast: 1, .all([.regionIs([.cervical]), .muscles(atLeast: 2, here("wasting"))]))
    let library = CriteriaLibrary([criterion(when: rule)])
    // Root and nerve of each, written down here once more.
    let muscles: [(Code, root: String, nerve: String)] = [
      ("trapezius", "XI", "accessory"), ("deltoid", "C5", "axillary"),
      ("biceps-brachii", "C6", "musculocutaneous"), ("brachioradialis", "C6", "radial"),
      ("triceps-brachii", "C7", "radial"),
      ("extensor-digitorum-communis", "C7", "posterior interosseous"),
      ("flexor-carpi-radialis", "C6", "median"), ("first-dorsal-interosseous", "T1", "ulnar"),
      ("abductor-digiti-minimi", "C8", "ulnar"), ("abductor-pollicis-brevis", "T1", "median"),
    ].map { (Code($0.0), $0.1, $0.2) }
    var draws = Draws(seed: 7)
    for _ in 0..<250 {
      // Mostly answered, and mostly absent: else every draw holds a pair.
      let states = muscles.map { _ in
        [Side.left, .right].map { side in
          (side, [Presence.absent, .absent, .absent, .present, .notAssessed][draws.draw(5)])
        }
      }
      func holds(_ counts: (Presence) -> Bool) -> Bool {
        let involved = zip(muscles, states).filter { $1.contains { counts($0.1) } }.map(\.0)
        return involved.contains { one in
          involved.contains { $0.root != one.root && $0.nerve != one.nerve }
        }
      }
      let findings = zip(muscles, states).flatMap { muscle, sides in
        sides.map { finding("wasting", $0.1, at: muscle.0, $0.0) }
      }
      #expect(
        library.evaluate(record(findings), asOf: today, only: 0).outcome
          == outcome(certain: holds { $0 == .present }, possible: holds { $0 != .absent }))
    }
  }
}
