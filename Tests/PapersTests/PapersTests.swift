import Criteria
import CriteriaFiles
import Testing

struct PapersTests {
  @Test func `every link of the papers leads to a file`() throws {
    for paper in try Paper.all {
      let broken = paper.linkedFiles.filter { !paper.exists($0) }
      #expect(broken == [], "\(paper.path)")
    }
  }

  @Test func `the README counts the criteria by how they were verified`() throws {
    let criteria = try CriteriaCatalog(adding: []).criteria
    let words = try Paper("README.md").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    func count(_ evidence: Evidence) -> Int { criteria.count { $0.evidence == evidence } }
    #expect(words.contains("Of the \(criteria.count) shipped,"))
    #expect(words.contains("\(count(.verified)) were read in the source itself"))
    #expect(words.contains("\(count(.secondary)) only in a restatement of it"))
    #expect(words.contains("\(count(.memory)) were written from memory"))
    #expect(words.contains("\(count(.project)) are this project's own conventions"))
  }

  @Test func `the README's first two commands print letters and run the tests`() throws {
    let blocks = try Paper("README.md").text.matches(of: /(?s)```sh\n(.*?)```/).map(\.1)
    try #require(blocks.count > 2)
    let command = "swift run fascicle letter Samples --as-of 2026-06-01 --output Letters"
    #expect(blocks[0].hasSuffix("\n\(command)\n"))
    #expect(blocks[1] == "swift test\n")
  }
}
