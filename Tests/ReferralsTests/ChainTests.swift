import Assessments
import Criteria
import Documents
import LetterTemplates
import Referrals
import Testing

@Suite struct ChainTests {
  @Test func `every link of a letter leads somewhere, and no two places share a name`() throws {
    let letters = try Letters.shared.get()
    for sample in letters.samples + letters.drawn {
      let document = Letters.letter(sample.assessment, .britishEnglish).document
      let anchors = document.blocks.flatMap(\.anchors)
      #expect(Set(anchors).count == anchors.count, "\(sample.name)")
      #expect(Set(document.targets).subtracting(anchors) == [], "\(sample.name)")
    }
  }

  @Test func `a fired rule leads to its findings, each finding to its line and back`() throws {
    for sample in try Letters.shared.get().samples {
      let document = Letters.letter(sample.assessment, .britishEnglish).document
      let tables = document.blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }
      let rows = tables.flatMap(\.rows)
      for result in sample.assessment.priority.fired {
        let anchors = document.blocks.flatMap(\.anchors)
        #expect(anchors.contains(result.criterion.id), "\(sample.name)")
      }
      for row in rows where row.anchor?.hasPrefix("fact-") == true {
        #expect(row.cells[3].plain.contains("line"), "\(sample.name)")
        let back = row.cells[4].runs.compactMap(\.link)
        #expect(!back.isEmpty, "\(sample.name)")
      }
    }
  }

  @Test func `links stand at the same places in every language`() throws {
    let sample = try #require(try Letters.shared.get().samples.first)
    let british = Letters.letter(sample.assessment, .britishEnglish).document
    let german = Letters.letter(sample.assessment, .german).document
    #expect(british.blocks.flatMap(\.anchors) == german.blocks.flatMap(\.anchors))
    #expect(british.targets == german.targets)
  }
}
