/// A small generator with a fixed seed (Knuth's MMIX constants): the same draws every time.
package struct Draws: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let high = state >> 32
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return high << 32 | state >> 32
  }

  /// Whether a thing of which `share` in a hundred happen has happened.
  package mutating func happens(_ share: UInt64) -> Bool { next() % 100 < share }
}
