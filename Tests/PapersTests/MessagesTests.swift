import Testing

struct MessagesTests {
  let page: Paper

  init() throws {
    page = try Paper(Paper.guides + "/Messages.md")
  }

  /// The ids in the first column of the page's tables.
  private var documented: Set<String> {
    Set(page.text.matches(of: /(?m)^\| `([a-z0-9-]+)` \|/).map { String($0.1) })
  }

  @Test func `every diagnostic of the sources stands on the page of messages`() throws {
    var ids: Set<String> = []
    for source in try Paper.sources() {
      ids.formUnion(source.matches(of: /id: "([a-z0-9-]+)"/).map { String($0.1) })
      for match in source.matches(of: /id: \w+ \? "([a-z0-9-]+)" : "([a-z0-9-]+)"/) {
        ids.formUnion([String(match.1), String(match.2)])
      }
      guard source.contains("enum ValueRefusal") else { continue }
      // This file names the id first in a group of three.
      ids.formUnion(source.matches(of: /\(\s*"([a-z-]+)",/).map { String($0.1) })
    }
    #expect(ids.count > 80)
    #expect(ids.subtracting(documented).sorted() == [])
  }

  @Test func `the page of messages names no id that the sources lack`() throws {
    let sources = try Paper.sources().joined()
    let unknown = documented.filter { !sources.contains("\"\($0)\"") }
    #expect(unknown.sorted() == [])
  }

  @Test func `every exit code stands on the page of messages`() throws {
    let status = try Paper("Sources/fascicle/ExitStatus.swift")
    let codes = status.text.matches(of: /case \w+ = (\d+)/).map { String($0.1) }
    #expect(codes.count > 5)
    for code in codes { #expect(page.text.contains("| \(code) |"), "exit code \(code)") }
  }
}
