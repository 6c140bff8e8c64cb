import Diagnostics
import Glibc
import JSONReading
import Testing

/// The folder of JSONTestSuite's `test_parsing`, where someone has it.
private let corpus = unsafe getenv("FASCICLE_CORPUS").map { unsafe String(cString: $0) }

struct JSONCorpusTests {
  @Test(.enabled(if: corpus != nil, "set FASCICLE_CORPUS to JSONTestSuite's test_parsing"))
  func `JSONTestSuite is accepted and refused as it asks`() throws {
    let folder = try #require(corpus)
    let names = fileNames(in: folder).filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for name in names {
      let bytes = contents(of: folder + "/" + name)
      do throws(Rejection) {
        #expect(visit(try JSONReader(limits: .init(depth: 600)).read(bytes, path: name)) > 0)
        #expect(!name.hasPrefix("n_"), "\(name) has to be refused")
      } catch {
        // The suite lets duplicate names pass, which the standard only advises against.
        let isAccepted = name.hasPrefix("y_") && !name.hasPrefix("y_object_duplicated_key")
        #expect(!isAccepted, "\(name) has to be accepted: \(error)")
        #expect(error.reasons[0].origin.line != nil && error.reasons[0].origin.column != nil)
      }
    }
  }
}

private func fileNames(in folder: String) -> [String] {
  guard let directory = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(directory) }
  var names: [String] = []
  while let entry = unsafe readdir(directory) {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
      unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { text in
        names.append(unsafe String(cString: text))
      }
    }
  }
  return names
}

private func contents(of path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "rb") else { return [] }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  while true {
    let byte = unsafe fgetc(file)
    guard byte != EOF else { return bytes }
    bytes.append(UInt8(truncatingIfNeeded: byte))
  }
}
