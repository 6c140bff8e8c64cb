import Clinical
import Testing

@Suite struct TerritoryTests {
  @Test func `the two sides of a region make the region`() {
    let left = Territory([.cervical], side: .left)
    let right = Territory([.cervical], side: .right)
    #expect(left.isDisjoint(with: right))
    #expect(left.union(right) == Territory([.cervical]))
    #expect(Territory([.cervical], side: .both) == Territory([.cervical]))
    #expect(Territory([.cervical], side: .midline) == Territory([.cervical]))
  }

  @Test func `the four regions make everything`() {
    #expect(Territory(BodyRegion.allCases) == .everywhere)
    let parts = BodyRegion.allCases.map { Territory([$0]) }
    for (index, part) in parts.enumerated() {
      for other in parts[(index + 1)...] { #expect(part.isDisjoint(with: other)) }
    }
  }

  @Test func `a territory names the regions that it touches`() {
    let territory = Territory([.bulbar, .lumbosacral], side: .left)
    #expect(territory.regions == [.bulbar, .lumbosacral])
    #expect(Territory().regions.isEmpty)
    #expect(!territory.isSuperset(of: Territory([.bulbar])))
  }
}
