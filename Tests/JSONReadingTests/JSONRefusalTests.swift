import Diagnostics
import JSONReading
import Testing

struct JSONRefusalTests {
  @Test(arguments: [
    ("", "1:1 empty"), (" \n ", "2:2 empty"), ("[1,\n2,]", "2:2 trailing-comma"),
    ("{\"a\":1,}", "1:7 trailing-comma"), ("[,1]", "1:2 malformed-json"),
    ("[NaN]", "1:2 invalid-number"), ("[-Infinity]", "1:2 invalid-number"),
    ("[01]", "1:2 invalid-number"), ("[+1]", "1:2 invalid-number"),
    ("[1.]", "1:2 invalid-number"), ("[.5]", "1:2 invalid-number"),
    ("[1e]", "1:2 invalid-number"), ("[0x1]", "1:2 invalid-number"),
    ("// no\n1", "1:1 malformed-json"), ("1 /* no */", "1:3 malformed-json"),
    ("['a']", "1:2 malformed-json"), ("{a:1}", "1:2 malformed-json"),
    ("{\"a\" 1}", "1:6 malformed-json"), ("[1 2]", "1:4 malformed-json"),
    ("[1}", "1:3 malformed-json"), ("[1] []", "1:5 malformed-json"),
    ("tru", "1:4 malformed-json"), ("[truth]", "1:2 malformed-json"),
    ("[True]", "1:2 malformed-json"), ("[\"a\nb\"]", "1:4 malformed-json"),
    (#"["\x"]"#, "1:3 malformed-json"), (#"["\u00g0"]"#, "1:3 malformed-json"),
    (#"["\uD800"]"#, "1:3 lone-surrogate"), (#"["\uDC00\uD800"]"#, "1:3 lone-surrogate"),
    ("[\"a", "1:4 malformed-json"), ("{\"a\":", "1:6 malformed-json"), ("[", "1:2 malformed-json"),
  ])
  func `what the standard does not allow is refused at its place`(text: String, first: String) {
    #expect(problems(text).first == first)
  }

  @Test func `every duplicate name and lone surrogate is told at once`() {
    let text = """
      {"a": 1,
       "a": 2,
       "b": {"c": "\\uD800", "\\u0063": 0},
       "a": 3}
      """
    #expect(
      problems(text) == [
        "2:2 duplicate-key", "3:14 lone-surrogate", "3:23 duplicate-key", "4:2 duplicate-key",
      ])
  }

  @Test func `duplicates are found among many names too`() throws {
    let names = (0..<1000).map { "\"n\($0)\":\($0)" } + ["\"n\\u0031\":0"]
    let text = "{" + names.joined(separator: ",\n") + "}"
    #expect(problems(text) == ["1001:1 duplicate-key"])
    #expect(try read("{" + names.dropLast().joined(separator: ",") + "}").count == 1000)
  }

  @Test func `a refusal names the member and not its value`() throws {
    let text = #"{"patients":[{"name":"Ada Example","name":"Ada Example"}]}"#
    let rejection = try #require(throws: Rejection.self) { _ = try read(text) }
    #expect(rejection.reasons.map(\.origin.pointer) == ["/patients/0/name"])
    #expect(!rejection.description.contains("Ada"))
  }

  @Test func `a flood of problems is cut short and counted`() {
    let text = "{" + Array(repeating: "\"a\":1", count: 100).joined(separator: ",") + "}"
    let found = problems(text)
    #expect(found.count == 33)
    #expect(found.last?.hasSuffix("more-problems") == true)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `depth is refused at the bracket that goes too far`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(problems(text).map { String($0.drop { $0 != " " }) } == [" too-deep"])
    #expect(problems("[[[1]]]", depth: 2) == ["1:3 too-deep"])
    #expect(problems("[[[1]]]", depth: 3) == [])
  }

  @Test func `depth costs no stack, not even when it is allowed`() throws {
    let count = 100_000
    let text = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    var value: JSONValue? = try read(text, depth: count)
    #expect(value?.count == 1)
    value = nil
  }

  @Test func `a text over the size limit is refused unread`() {
    let reader = JSONReader(limits: JSONReader.Limits(size: 10))
    let rejection = #expect(throws: Rejection.self) {
      _ = try reader.read(Array("[1,2,3,4,5,6,7".utf8), path: "test.json")
    }
    #expect(rejection?.reasons.map(\.id) == ["too-large"])
  }

  @Test(
    arguments: [
      [0x22, 0x0A, 0xFF, 0x22], [0x0A, 0xC3, 0x28], [0x0A, 0xED, 0xA0, 0x80], [0x0A, 0xC0, 0x80],
      [0x0A, 0xF4, 0x90, 0x80, 0x80], [0x0A, 0xE2, 0x82],
    ] as [[UInt8]])
  func `text that is not UTF-8 is refused where it ceases to be`(bytes: [UInt8]) {
    #expect(problems(bytes) == ["2:1 invalid-utf8"])
  }
}
