import Clinical
import Criteria
import Testing

/// The Gold Coast criteria in the strict reading, and where the permissive one differs.
@Suite struct GoldCoastTests {
  private static let strict = Shipped.library(of: "als.gold-coast-2020")
  private static let permissive = Shipped.library(of: "als.gold-coast-2020.any-region")

  private let general: [Finding] = [
    finding("progressive-motor-impairment"), finding("previously-normal-motor-function"),
    finding("other-disease-excluded"),
  ]

  /// A muscle that is weak and wasted on examination.
  private func involved(_ muscle: Code, _ side: Side = .right) -> [Finding] {
    [finding("weakness", at: muscle, side), finding("wasting", at: muscle, side)]
  }

  /// A muscle of normal power and bulk.
  private func spared(_ muscle: Code, _ side: Side) -> [Finding] {
    [finding("weakness", .absent, at: muscle, side), finding("wasting", .absent, at: muscle, side)]
  }

  /// No upper motor neuron sign that the criteria know, in these regions.
  private func withoutUpperSigns(_ sites: Code...) -> [Finding] {
    let regional: [Code] = [
      "hyperreflexia", "reflex-spread", "reflex-kept-in-wasted-muscle", "pathological-clonus",
      "spasticity", "slow-movement", "unexplained-slow-movement",
    ]
    let own: [Code] = [
      "brisk-jaw-jerk", "snout", "palatal-spasticity", "hoffmann", "babinski", "crossed-adductor",
    ]
    return sites.flatMap { site in regional.map { finding($0, .absent, at: site) } }
      + own.map { finding($0, .absent) }
  }

  /// No lower motor neuron sign in these places, on examination or EMG.
  private func withoutLowerSigns(_ sites: Code...) -> [Finding] {
    sites.flatMap { site in
      [
        finding("weakness", .absent, at: site),
        finding("emg-chronic-neurogenic", .absent, at: site),
      ]
    }
  }

  private func verdict(_ findings: [Finding], _ library: CriteriaLibrary = strict) -> Outcome {
    library.evaluate(record(general + findings), asOf: Shipped.today, only: 0).outcome
  }

  private let briskArm = finding("hyperreflexia", at: "arm")
  private let interosseous: Code = "first-dorsal-interosseous"
  private let minimi: Code = "abductor-digiti-minimi"
  private let brevis: Code = "abductor-pollicis-brevis"

  /// Every muscle of the arm but these was examined, and is spared.
  private func otherwiseSparedArm(_ involved: Code..., sides: [Side] = [.left, .right]) -> [Finding]
  {
    Anatomy.shipped.muscles.filter { $0.region == .cervical && !involved.contains($0.code) }
      .flatMap { muscle in
        sides.flatMap { side in
          spared(muscle.code, side)
            + [finding("emg-chronic-neurogenic", .absent, at: muscle.code, side)]
        }
      }
  }

  @Test func `two muscles of one root are one, and of one nerve are one`() {
    let elsewhere = withoutLowerSigns("head", "trunk", "leg") + [briskArm]
    // First dorsal interosseous and abductor pollicis brevis: both T1.
    let sameRoot = involved(interosseous) + involved(brevis)
    #expect(
      verdict(elsewhere + sameRoot + otherwiseSparedArm(interosseous, brevis)) == .unmet)
    // First dorsal interosseous and abductor digiti minimi: both ulnar.
    let sameNerve = involved(interosseous) + involved(minimi)
    #expect(
      verdict(elsewhere + sameNerve + otherwiseSparedArm(interosseous, minimi)) == .unmet)
    #expect(verdict(elsewhere + involved(minimi) + involved(brevis)) == .met)
  }

  @Test func `what is not examined leaves one muscle open, and not unmet`() {
    #expect(verdict([briskArm] + involved(interosseous) + involved(brevis)) == .undetermined)
  }

  @Test func `the same muscle on the left and the right is one, and two may be on either side`() {
    let elsewhere = withoutLowerSigns("head", "trunk", "leg") + [briskArm]
    let twice = involved(minimi, .left) + involved(minimi, .right)
    #expect(verdict(elsewhere + twice + otherwiseSparedArm(minimi)) == .unmet)
    #expect(verdict(elsewhere + involved(minimi, .left) + involved(brevis, .right)) == .met)
  }

  @Test func `a muscle that is weak or wasted, and not both, is not involved`() {
    let elsewhere = withoutLowerSigns("head", "trunk", "leg") + [briskArm]
    let weak = [minimi, brevis].flatMap { muscle in
      [finding("weakness", at: muscle, .right), finding("wasting", .absent, at: muscle, .right)]
        + spared(muscle, .left)
        + [finding("emg-chronic-neurogenic", .absent, at: muscle)]
    }
    #expect(verdict(elsewhere + weak + otherwiseSparedArm(minimi, brevis)) == .unmet)
  }

  @Test func `upper and lower signs in two regions part the two readings`() {
    // Lower motor neuron signs in the arm, an extensor plantar in the leg, and nothing else.
    let parted =
      involved(minimi) + involved(brevis) + withoutLowerSigns("head", "trunk", "leg")
      + withoutUpperSigns("head", "arm", "trunk", "leg").filter { $0.code != "babinski" }
      + [finding("babinski")]
    #expect(verdict(parted) == .unmet)
    #expect(verdict(parted, Self.permissive) == .met)
    let together = involved(minimi) + involved(brevis) + [briskArm]
    #expect(verdict(together) == .met)
    #expect(verdict(together, Self.permissive) == .met)
  }

  @Test func `lower motor neuron signs in two regions suffice without any upper sign`() {
    let tongue = [finding("weakness", at: "tongue"), finding("wasting", at: "tongue")]
    let two = involved(minimi) + involved(brevis) + tongue
    #expect(verdict(two + withoutUpperSigns("head", "arm", "trunk", "leg")) == .met)
    #expect(verdict(two) == .met)
  }

  @Test func `upper motor neuron signs alone never suffice`() {
    let upper = [briskArm, finding("babinski"), finding("spasticity", at: "leg")]
    #expect(verdict(upper + withoutLowerSigns("generalised")) == .unmet)
    #expect(verdict(upper + withoutLowerSigns("generalised"), Self.permissive) == .unmet)
  }

  @Test func `fasciculation alone is not a lower motor neuron sign`() {
    let seen = [
      finding("fasciculation", at: minimi, .right), finding("fasciculation", at: brevis, .right),
      finding("fasciculation", at: "calf"),
    ]
    #expect(verdict(seen + [briskArm] + withoutLowerSigns("generalised")) == .unmet)
  }

  @Test func `the needle alone suffices, and chronic change without denervation does not`() {
    func needle(_ active: Presence) -> [Finding] {
      [minimi, brevis].flatMap { muscle in
        [
          finding("emg-chronic-neurogenic", at: muscle, .right),
          finding("emg-fibrillation", active, at: muscle, .right),
          finding("emg-fasciculation-potential", .absent, at: muscle, .right),
        ] + spared(muscle, .right)
      }
    }
    #expect(verdict([briskArm] + needle(.present)) == .met)
    #expect(verdict([briskArm] + needle(.absent)) == .undetermined)
  }
}
