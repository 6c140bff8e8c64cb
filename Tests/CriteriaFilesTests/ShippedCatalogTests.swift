import Criteria
import CriteriaFiles
import Diagnostics
import Foundation
import Testing

@Suite struct ShippedCatalogTests {
  @Test func `the embedded criteria are the files of the folder, byte for byte`() throws {
    let embedded = try CriteriaCatalog()
    let files = try CriteriaCatalog(only: [Shipped.folder.path])
    #expect(embedded.library.criteria.map(\.id) == files.library.criteria.map(\.id))
    #expect(embedded.digest == files.digest)
  }

  @Test func `every file is named after its criterion`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Shipped.folder.path)
    #expect(Set(names) == Set(Shipped.ids.map { $0 + ".yaml" }))
  }

  @Test(arguments: Shipped.ids)
  func `every example of a shipped criterion holds`(id: String) {
    let check = ExampleCheck(Shipped.library(of: id))
    #expect(check.count > 2)
    #expect(check.problems.map(\.description) == [])
  }

  @Test(arguments: Shipped.library.criteria.filter { $0.kind == .redFlag }.map(\.id))
  func `every red flag says when it is met how urgent it is`(id: String) throws {
    let criterion = try #require(Shipped.library[id])
    let rule = try #require(criterion.referral)
    #expect(criterion.examples.contains { $0.consequence == .raises(rule.urgency) })
    #expect(rule.check?.isEmpty == false)
    guard rule.whenIncomplete == .raise else { return }
    #expect(criterion.examples.contains { $0.consequence == .cannotExclude(rule.urgency) })
  }

  @Test(arguments: Shipped.library.criteria.compactMap(\.variantOf))
  func `what is another reading of a criterion stands beside it`(id: String) {
    #expect(Shipped.library[id] != nil)
  }

  @Test func `the digest changes with any byte and any name, and not with the folder`() throws {
    let bytes = Array(try Shipped.text("ng127.n11-tics").utf8)
    func digest(_ path: String, _ bytes: [UInt8]) throws -> ContentDigest {
      try CriteriaCatalog(files: [CriterionFile(path: path, bytes: bytes)]).digest
    }
    let whole = try digest("a/one.yaml", bytes)
    #expect(try digest("b/one.yaml", bytes) == whole)
    #expect(try digest("a/two.yaml", bytes) != whole)
    #expect(try digest("a/one.yaml", bytes + [0x0A]) != whole)
  }
}
