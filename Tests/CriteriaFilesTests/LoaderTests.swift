import Criteria
import CriteriaFiles
import Diagnostics
import Foundation
import Testing

/// Every fault that a criterion file can have is refused with its line.
@Suite struct LoaderTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let id: String
    let line: Int
    let text: String

    init(_ id: String, _ line: Int = 8, _ text: String) {
      self.id = id
      self.line = line
      self.text = text
    }

    var testDescription: String { id + ": " + text }
  }

  static let faults: [Fault] = [
    Fault("unknown-key", 13, "whenn: {present: tremor}"),
    Fault("unused-part", 13, "define: {spare: {present: tremor}}"),
    Fault("missing-example", 10, "  - {name: Other, given: [{tremor: absent}], expect: unmet}"),
    Fault("not-a-statement", 10, "  - {name: Met, given: [tremor], expect: met}"),
    Fault(
      "not-a-statement", 10,
      "  - {name: Met, given: [{tremor: present, tempi: years}], expect: met}"),
    Fault("not-a-mapping", 5, "source: Fictional"),
    Fault("yaml-anchor", 8, "when: &shared {present: tremor}"),
    Fault("unknown-criterion", 8, "when: {meets: test.bass}"),
    Fault("circular-criterion", 8, "when: {meets: test.base}"),
    Fault("not-a-condition", 8, "when: tremor"),
    Fault("several-conditions", 8, "when: {not: {present: tremor}, any: [{present: tremor}]}"),
    Fault("unknown-condition", 8, "when: {presnt: tremor}"),
    Fault("unknown-condition", 8, "when: {at least 0: [{present: tremor}]}"),
    Fault("not-a-list", 8, "when: {all: {present: tremor}}"),
    Fault("too-few-conditions", 8, "when: {all: []}"),
    Fault("too-few-conditions", 8, "when: {any: []}"),
    Fault("too-few-conditions", 8, "when: {at least 2: [{present: tremor}]}"),
    Fault("outside-regions", 8, "when: {region is: [bulbar]}"),
    Fault("outside-regions", 8, "when: {present: wasting, in: here}"),
    Fault("outside-regions", 8, "when: {muscles at least 1: {present: wasting, in: here}}"),
    Fault(
      "too-many-muscles", 8,
      "when: {regions at least 1: {muscles at least 3: {present: wasting, in: here}}}"),
    Fault("outside-regions", 8, "when: {limbs at least 1: {present: wasting, in: here}}"),
    Fault(
      "within-regions", 8,
      "when: {regions at least 1: {nerves at least 2: {present: wasting, in: here}}}"),
    Fault(
      "within-regions", 8,
      "when: {regions at least 1: {rostral: {present: wasting, in: here}, to: {present: tremor}}}"),
    Fault("missing-key", 8, "when: {rostral: {present: wasting, in: here}}"),
    Fault("no-score", 8, "when: {score: {at least: 2}}"),
    Fault("not-a-score", 13, "score: {items: []}"),
    Fault("not-a-score", 13, "score: {items: [{points: 0, when: {present: tremor}}]}"),
    Fault("not-a-score", 13, "score: {items: [{add: mjoa-arm, from: 5, to: 0}]}"),
    Fault("missing-key", 13, "score: {items: [{points: 2}]}"),
    Fault("missing-key", 13, "categories: [{name: definite}]"),
    Fault(
      "not-a-range", 10,
      "  - {name: Met, given: [{tremor: present}], expect: met, score: {at least: 3, at most: 2}}"),
    Fault("unknown-value", 13, "optional: perhaps"),
    Fault("unknown-part", 8, "when: {part: nothing}"),
    Fault("not-a-quantity", 8, "when: {measure: temperature, above: hot}"),
    Fault("not-a-quantity", 10, "  - {name: Met, given: [{temperature: hot}], expect: met}"),
    Fault("unknown-unit", 8, "when: {measure: temperature, above: 38 furlong}"),
    Fault("unknown-unit", 8, "when: {measure: temperature, above: 38}"),
    Fault("unknown-unit", 8, "when: {measure: temperature, above: 38 mmHg}"),
    Fault("unknown-unit", 10, "  - {name: Met, given: [{temperature: 38 furlong}], expect: met}"),
    Fault("unknown-bound", 8, "when: {measure: temperature, over: 38 Cel}"),
    Fault("no-bounds", 8, "when: {measure: temperature}"),
    Fault("no-bounds", 8, "when: {measure: temperature, above: 39 Cel, below: 38 Cel}"),
    Fault("unknown-value", 4, "kind: rumour"),
    Fault("unknown-value", 6, "evidence: hearsay"),
    Fault("unknown-value", 8, "when: {present: weakness, tempo: [slowly]}"),
    Fault("unknown-value", 8, "when: {present: weakness, tempo: []}"),
    Fault("unknown-value", 10, "  - {name: Met, given: [{tremor: maybe}], expect: met}"),
    Fault("unknown-value", 10, "  - {name: Met, given: [{tremor: present}], expect: yes}"),
    Fault("unknown-code", 8, "when: {present: tremr}"),
    Fault("unknown-code", 8, "when: {measure: temprature, above: 38 Cel}"),
    Fault("unknown-code", 8, "when: {present: rhythmic}"),
    Fault("unknown-code", 10, "  - {name: Met, given: [{tremr: present}], expect: met}"),
    Fault("unknown-qualifier", 8, "when: {present: tremor, size: large}"),
    Fault("not-a-code", 8, "when: {present: [tremor]}"),
    Fault("unknown-site", 8, "when: {present: tremor, in: [hnad]}"),
    Fault("unknown-site", 8, "when: {present: tremor, in: []}"),
    Fault("not-a-record-condition", 13, "trigger: {present: tremor}"),
    Fault("not-a-record-condition", 13, "trigger: {all: []}"),
    Fault("malformed-yaml", 3, "title: one: two"),
    Fault("not-a-date", 13, "effective: yesterday"),
    Fault("not-a-date", 13, "revisions: [{revision: 1, date: 2026-13-01, change: First}]"),
    Fault("not-a-date", 10, "  - {name: Met, given: [{tremor: present, date: May}], expect: met}"),
  ]

  @Test func `the file that the others are broken from is sound`() throws {
    let catalog = try CriteriaCatalog(files: [BrokenFile().file()])
    #expect(catalog.library.criteria.map(\.id) == ["test.base"])
    #expect(ExampleCheck(catalog.library).problems.isEmpty)
  }

  @Test(arguments: faults)
  func `a fault is refused with its line`(fault: Fault) {
    let problems = BrokenFile().with(fault.line, fault.text).problems
    #expect(problems.contains { $0.id == fault.id && $0.origin.line == fault.line }, "\(problems)")
    #expect(problems.allSatisfy { $0.origin.path == "test.yaml" && $0.severity == .error })
  }

  @Test func `a missing key is named`() {
    let keys = [
      2: "revision", 3: "title", 4: "kind", 5: "source", 6: "evidence", 7: "rationale", 8: "when",
    ]
    for (line, key) in keys {
      let problems = BrokenFile().with(line, "").problems
      #expect(problems.map(\.id) == ["missing-key"])
      #expect(problems.first?.message.contains("'\(key)'") == true)
    }
    #expect(BrokenFile().with(1, "").problems.map(\.id) == ["missing-key"])
  }

  @Test func `a red flag needs a trigger, what to do when incomplete, and what to check`() {
    let problems = BrokenFile().with(4, "kind: red-flag").problems
    #expect(Set(problems.map(\.id)) == ["missing-key"])
    let named = problems.map(\.message).joined()
    for key in ["urgency", "action", "trigger", "whenIncomplete", "check"] {
      #expect(named.contains("'\(key)'"))
    }
  }

  @Test(arguments: ["0", "10", "high"])
  func `a danger that is not from 1 to 9 is refused`(danger: String) {
    let problems = BrokenFile().with(4, "kind: red-flag").with(13, "danger: \(danger)").problems
    #expect(problems.contains { $0.id == "unknown-value" && $0.origin.line == 13 })
  }

  @Test func `every problem of a file is reported at once, in the order of its lines`() {
    let problems = BrokenFile().with(4, "kind: rumour").with(6, "evidence: hearsay")
      .with(8, "when: {all: [{present: tremr}, {measure: temperature, above: hot}, {part: no}]}")
      .with(11, "  - {name: Unmet, given: [{tremor: never}], expect: unmet}")
      .with(13, "colour: red").problems
    #expect(
      problems.map { "\($0.origin.line ?? 0) \($0.id)" } == [
        "4 unknown-value", "6 unknown-value", "8 unknown-code", "8 not-a-quantity",
        "8 unknown-part", "11 unknown-value", "13 unknown-key",
      ])
  }

  @Test func `the problems of every file are reported, each with its path`() {
    let first = BrokenFile(id: "a").with(8, "when: {present: tremr}").file("a.yaml")
    let second = BrokenFile(id: "b").with(8, "when: {part: no}").file("b.yaml")
    let problems = CriterionFile.problems(of: [second, first])
    #expect(problems.map(\.origin.path) == ["a.yaml", "b.yaml"])
  }

  @Test func `an id that two files use is refused in the second`() {
    let files = ["a.yaml", "b.yaml"].map { BrokenFile().file($0) }
    let problems = CriterionFile.problems(of: files)
    #expect(problems.map(\.id) == ["duplicate-criterion"])
    #expect(problems.map(\.origin.description) == ["b.yaml:1:5"])
  }

  @Test func `criteria that rest on one another are refused`() {
    let one = BrokenFile(id: "a").with(8, "when: {meets: b}").file("a.yaml")
    let other = BrokenFile(id: "b").with(8, "when: {not: {meets: a}}").file("b.yaml")
    let problems = CriterionFile.problems(of: [one, other])
    #expect(Set(problems.map(\.id)) == ["circular-criterion"])
    #expect(problems.allSatisfy { $0.origin.line == 8 })
  }

  @Test func `a part that rests on itself is refused`() {
    let problems = BrokenFile().with(8, "when: {part: one}")
      .with(13, "define: {one: {any: [{part: two}]}, two: {part: one}}").problems
    #expect(problems.map(\.id) == ["circular-part"])
    #expect(problems.map(\.origin.line) == [13])
  }

  @Test func `a key that stands twice is named`() {
    let problems = BrokenFile().with(3, "id: test.again").problems
    #expect(problems.map(\.id) == ["malformed-yaml"])
    #expect(problems.first?.message == "'id' stands twice in one mapping")
  }

  @Test(arguments: ["{any: [&a {present: tremor}, *a]}", "{present: &a tremor}"])
  func `an anchor is refused wherever it stands`(condition: String) {
    let problems = BrokenFile().with(8, "when: " + condition).problems
    #expect(problems.map(\.id) == ["yaml-anchor"])
    #expect(problems.map(\.origin.line) == [8])
  }

  @Test func `what is no criterion file is refused`() {
    func ids(_ bytes: [UInt8]) -> [String] {
      CriterionFile.problems(of: [CriterionFile(path: "test.yaml", bytes: bytes)]).map(\.id)
    }
    #expect(ids([]) == ["empty"])
    #expect(ids(Array("# nothing".utf8)) == ["empty"])
    #expect(ids([0x69, 0x64, 0x3A, 0x20, 0xFF]) == ["invalid-utf8"])
    #expect(ids(Array("- id".utf8)) == ["not-a-mapping"])
    #expect(ids(Array("id: {".utf8)) == ["malformed-yaml"])
  }

  @Test func `a folder that cannot be read is refused`() {
    #expect(throws: Rejection.self) {
      try CriteriaCatalog(only: [Shipped.folder.path + "/no-such-folder"])
    }
  }

  @Test func `an example that does not hold is reported where it stands`() throws {
    let file = BrokenFile().with(11, "  - {name: Wrong, given: [{tremor: present}], expect: unmet}")
    let check = ExampleCheck(try CriteriaCatalog(files: [file.file()]).library)
    #expect(check.problems.map(\.id) == ["failing-example"])
    #expect(check.problems.map(\.origin.line) == [11])
  }

  @Test func `a name that was nearly right is suggested`() {
    let near = [
      "when: {present: tremr}": "'tremor'", "when: {presnt: tremor}": "'present'",
      "when: {present: tremor, in: [haand]}": "'hand'", "when: {meets: test.bass}": "'test.base'",
    ]
    for (text, name) in near {
      let remedies = BrokenFile().with(8, text).problems.compactMap(\.remedy)
      #expect(remedies.contains { $0.contains(name) })
    }
  }

  @Test func `every diagnostic of the loader has a test`() throws {
    let sources = Shipped.root.appending(path: "Sources/CriteriaFiles")
    var ids: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: sources.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      ids.formUnion(text.matches(of: /id: "([a-z0-9-]+)"/).map { String($0.1) })
    }
    let singly: Set<String> = [
      "missing-key", "duplicate-criterion", "circular-part", "empty", "invalid-utf8",
      "unreadable", "failing-example",
    ]
    #expect(ids.subtracting(Self.faults.map(\.id)).subtracting(singly) == [])
    #expect(ids.contains("yaml-anchor"))
  }
}
