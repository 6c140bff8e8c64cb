import Criteria
import Testing

/// How many changes to a shipped criterion its own examples notice.
@Suite struct MutationTests {
  /// Those that are left mean the same: where clonus is there, dropping "inducible" from an arm of
  /// the Hunter criteria only repeats the first arm; two involved muscles of the tongue are one.
  ///
  /// A criterion, the share of its mutants that must be noticed, and every how many are tried.
  @Test(
    arguments: [
      ("serotonin.hunter-2003", 0.97, 1), ("als.gold-coast-2020", 0.97, 2),
      ("ng127.n06-slow-limb-or-neck-weakness", 0.97, 1), ("ng127.n08-fasciculation", 0.97, 1),
      ("tier.r12-red-flag-tool-with-weakness", 0.97, 1),
      ("pregnancy.pe1-hypertension-with-clonus", 0.97, 1),
      ("pregnancy.pe4-clonus-without-blood-pressure", 0.9, 1),
    ])
  func `the examples of a criterion notice what is changed in it`(
    id: String, share: Double, step: Int
  ) throws {
    let criterion = try #require(Shipped.library[id])
    let isSound = !criterion.breaksAnExample
    #expect(isSound)
    let mutants = criterion.mutants.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    let survivors = mutants.filter { !$0.subject.breaksAnExample }.map(\.change)
    #expect(
      Double(mutants.count - survivors.count) >= share * Double(mutants.count), "\(survivors)")
    #expect(mutants.count > 5)
  }
}
