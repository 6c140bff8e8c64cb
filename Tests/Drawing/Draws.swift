/// A small generator with a fixed seed (Knuth's MMIX constants): the same draws every time.
///
/// The benchmarks, a package of their own, see this file through a link.
package struct Draws: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The high bits of such a generator are the good ones.
    let high = state >> 32
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return high << 32 | state >> 32
  }

  /// A whole number from zero up to, and not including, `bound`.
  package mutating func draw(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
