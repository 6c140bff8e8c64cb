import Clinical
import Criteria
import Testing

@Suite struct NeurogenicSignTests {
  let normal = finding("normal-neurological-examination")

  @Test func `a normal examination says that no sign was found`() {
    #expect(outcome(of: present("neurogenic-sign"), for: record(normal)) == .unmet)
  }

  @Test func `a normal examination denies no sign by its own name`() {
    for code in ["weakness", "wasting", "hyperreflexia", "babinski"] as [Code] {
      #expect(outcome(of: present(code), for: record(normal)) == .undetermined)
    }
  }

  @Test func `silence about the examination is no normal one`() {
    #expect(outcome(of: present("neurogenic-sign"), for: record()) == .undetermined)
    let denied = finding("weakness", .absent, by: .patient)
    #expect(outcome(of: present("neurogenic-sign"), for: record(denied)) == .undetermined)
  }

  @Test(arguments: ["weakness", "wasting", "tongue-wasting", "babinski", "spasticity"] as [Code])
  func `a sign outweighs a normal examination`(code: Code) {
    let both = record(normal, finding(code, at: code == "babinski" ? nil : "tongue"))
    #expect(outcome(of: present("neurogenic-sign"), for: both) == .met)
  }

  @Test func `a foot that drops on examination is a sign, and one that is told of is not`() {
    let seen = record(finding("foot-drop"))
    let told = record(finding("foot-drop", by: .patient), normal)
    #expect(outcome(of: present("neurogenic-sign"), for: seen) == .met)
    #expect(outcome(of: present("neurogenic-sign"), for: told) == .unmet)
  }

  @Test func `power under 5 is a sign and twitching of a muscle is none`() {
    let weak = examination(power: [
      Power(site: "deltoid", side: .left, grade: .nearlyNormal, provenance: place())
    ])
    #expect(outcome(of: "neurogenic-sign", after: weak) == .met)
    let twitching = record(finding("fasciculation", at: "calf"), normal)
    #expect(outcome(of: present("neurogenic-sign"), for: twitching) == .unmet)
  }
}
