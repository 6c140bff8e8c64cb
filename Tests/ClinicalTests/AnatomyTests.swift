import Clinical
import Testing

@Suite struct AnatomyTests {
  let anatomy = Anatomy.shipped

  func muscle(_ code: Code) throws -> Muscle {
    try #require(anatomy.sites[code]?.muscle)
  }

  @Test func `every region has two muscles of different root and nerve`() {
    for region in BodyRegion.allCases {
      let muscles = anatomy.muscles.filter { $0.region == region }
      let pairs = muscles.flatMap { one in muscles.filter { $0.differsInRootAndNerve(from: one) } }
      #expect(!pairs.isEmpty, "\(region)")
    }
  }

  @Test func `two muscles of one nerve, or of one root, do not differ in both`() throws {
    let interosseous = try muscle("first-dorsal-interosseous")
    let smallFinger = try muscle("abductor-digiti-minimi")
    let thumb = try muscle("abductor-pollicis-brevis")
    #expect(!interosseous.differsInRootAndNerve(from: smallFinger))
    #expect(!interosseous.differsInRootAndNerve(from: thumb))
    #expect(smallFinger.differsInRootAndNerve(from: thumb))
    #expect(!thumb.differsInRootAndNerve(from: thumb))
  }

  @Test func `an arm speaks for its region and a hand does not`() throws {
    let arm = try #require(anatomy.sites["arm"])
    let hand = try #require(anatomy.sites["hand"])
    #expect(arm.isWhole && arm.regions == [.cervical])
    #expect(!hand.isWhole && hand.regions == [.cervical])
  }

  @Test func `the tendons speak for every region but the thoracic`() {
    #expect(anatomy.tendons(of: .bulbar) == ["jaw-jerk"])
    #expect(anatomy.tendons(of: .cervical).count == 3)
    #expect(anatomy.tendons(of: .thoracic).isEmpty)
    #expect(anatomy.tendons(of: .lumbosacral) == ["ankle", "knee"])
  }
}
