import Diagnostics
import Foundation
import Importing
import Testing

/// Compressed inputs are read as what they hold, and say so when they are damaged.
@Suite struct CompressionTests {
  /// Three native records on lines, in two members or frames.
  enum Form: String, CaseIterable {
    case gzip = """
      H4sIAAAAAAACA6tWUimpLEhVslIqLcqzSkssTs5Mzkm1KkpNzi9KsTJU0lEqSy0qzszPA6oA8TJTgIwgQ6VarmqydBoB\
      dQIAhgO8inQAAAAfiwgAAAAAAAIDq1ZSKaksSFWyUiotyrNKSyxOzkzOSbUqSk3OL0qxMlTSUSpLLSrOzM8DqgDxMlOA\
      jCBjpVouAH8pqi46AAAA
      """
    case zstd = """
      KLUv/QRYNQIA5AN7IiR0eXBlIjoidXJuOmZhc2NpY2xlOnJlY29yZDoxIiwidmVyc2lvbiI6IjEiLCJpZCI6IlIxIn0K\
      MiJ9CgEAun4qKL7C1XwotS/9BFjRAQB7IiR0eXBlIjoidXJuOmZhc2NpY2xlOnJlY29yZDoxIiwidmVyc2lvbiI6IjEi\
      LCJpZCI6IlIzIn0KiMfnzg==
      """

    /// Where the first member ends.
    var firstCount: Int { self == .gzip ? 80 : 83 }
  }

  let folder: Workspace
  let probe: Probe

  init() throws {
    folder = try Workspace()
    probe = try Probe()
  }

  private func read(_ bytes: some Sequence<UInt8>) throws -> Outcome {
    try folder.write("input", Data(bytes))
    return Outcome(RecordSource([folder.path("input")]), importer: probe.importer)
  }

  private func bytes(_ form: Form) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: form.rawValue)))
  }

  @Test(arguments: Form.allCases)
  func `all members are read, as if they had never been compressed`(form: Form) throws {
    let outcome = try read(try bytes(form))
    #expect(outcome.ids == ["R1", "R2", "R3"])
    #expect(outcome.lines == [1, 2, 3])
    #expect(outcome.reasons.isEmpty)
  }

  @Test(arguments: Form.allCases)
  func `data cut off anywhere is told, and the records before it are read`(form: Form) throws {
    let whole = try bytes(form)
    for count in 8..<whole.count {
      let outcome = try read(whole.prefix(count))
      let isWhole = count == form.firstCount
      #expect(outcome.reasons == (isWhole ? [] : ["truncated-compression"]), "\(count)")
      #expect(count < form.firstCount || outcome.ids.prefix(2) == ["R1", "R2"], "\(count)")
    }
  }

  @Test(arguments: Form.allCases)
  func `damaged data is told`(form: Form) throws {
    var damaged = try bytes(form)
    for index in damaged.indices.dropFirst(form.firstCount + 12).prefix(12) {
      damaged[index] ^= 0xFF
    }
    let outcome = try read(damaged)
    #expect(outcome.ids.prefix(2) == ["R1", "R2"])
    #expect(!outcome.ids.contains("R3"))
    #expect(outcome.reasons.contains { $0.hasSuffix("-compression") })
    let followed = try read(try bytes(.gzip) + Array("more".utf8))
    #expect(followed.ids == ["R1", "R2", "R3", nil])
    #expect(followed.reasons == ["corrupt-compression"])
  }

  @Test func `zeros may fill up a file, and other compressions are named`() throws {
    #expect(try read(try bytes(.gzip) + [0, 0, 0]).reasons.isEmpty)
    let other = try read(Array("BZh91AY&SY".utf8))
    #expect(other.reasons == ["unsupported-compression"])
  }
}
