import Diagnostics
import Testing

@Suite struct SuggestionTests {
  private let names = ["weakness", "wasting", "clonus", "ocular-clonus", "tremor"]

  @Test(
    arguments: [
      ("weaknes", "weakness"), ("weekness", "weakness"), ("wastign", "wasting"),
      ("clonus", "clonus"), ("clonsu", "clonus"), ("ocular clonus", "ocular-clonus"),
    ])
  func `a slip of the pen is recognised`(written: String, meant: String) {
    #expect(nearestName(to: written, among: names) == meant)
  }

  @Test(arguments: ["", "x", "temperature", "clo", "spasticity"])
  func `what is like nothing is not guessed`(written: String) {
    #expect(nearestName(to: written, among: names) == nil)
  }

  @Test func `of two names equally near the first is taken, so that the answer never varies`() {
    #expect(nearestName(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearestName(to: "cat", among: [String]()) == nil)
  }
}
