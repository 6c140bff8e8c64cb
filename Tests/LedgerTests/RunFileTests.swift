import Foundation
import Ledger
import Testing

@Suite struct RunFileTests {
  private let making = Data([9])
  private let letter = StoredLetter(ending: "txt", bytes: Data("Dear colleague".utf8))

  /// Keeps results and their forms, in order.
  private func keep(_ results: [StoredResult], in file: RunFile) throws {
    try file.transaction { transaction in
      for (position, result) in results.enumerated() {
        let id = try transaction.save(result, making: making, letters: [letter])
        try transaction.save(
          StoredForm(position: position, result: id, kind: .letter), person: result.person)
      }
    }
  }

  @Test func `every commit reaches the disk before it is acknowledged`() throws {
    let folder = try Folder()
    let safety = try RunFile(path: folder.runFile).safety
    #expect(safety.journal == "wal")
    #expect(safety.synchronous == 2)
  }

  @Test func `what was committed is there when the file is opened again`() throws {
    let folder = try Folder()
    var file = try RunFile(path: folder.runFile)
    #expect(!file.hasHistory)
    try keep([.some("S-1")], in: file)
    try file.close()
    file = try RunFile(path: folder.runFile)
    #expect(file.hasHistory)
    #expect(file.pass == 2)
    let (kept, stamps, bytes) = try file.read { transaction in
      let kept = try transaction.results(ofInput: Data([1]), making: making)
      let id = try #require(kept.first).id
      let stamps = try transaction.stamps(ofResult: id)
      return (kept, stamps, try transaction.bytes(ofResult: id, #require(stamps.first)))
    }
    #expect(kept.map(\.result) == [.some("S-1")])
    #expect(stamps == [LetterStamp(letter)])
    #expect(bytes == letter.bytes)
  }

  @Test func `another making knows nothing of a result`() throws {
    let folder = try Folder()
    let file = try RunFile(path: folder.runFile)
    try keep([.some("S-1")], in: file)
    let known = try [(1, 9), (1, 8), (2, 9)].map { (input: UInt8, making: UInt8) in
      try file.read { try $0.knows(input: Data([input]), making: Data([making])) }
    }
    #expect(known == [true, false, false])
  }

  @Test func `a transaction that fails leaves nothing`() throws {
    struct Failure: Error {}
    let folder = try Folder()
    let file = try RunFile(path: folder.runFile)
    #expect(throws: (any Error).self) {
      try file.transaction { transaction in
        _ = try transaction.save(.some("S-1"), making: making, letters: [letter])
        throw Failure()
      }
    }
    let isKnown = try file.read { try $0.knows(input: Data([1]), making: making) }
    #expect(!isKnown)
  }

  @Test func `a file that is open cannot be opened by another run`() throws {
    let folder = try Folder()
    let first = try RunFile(path: folder.runFile)
    #expect(throws: RunFileFault.inUse) { try RunFile(path: folder.runFile) }
    try first.close()
    #expect(throws: Never.self) { try RunFile(path: folder.runFile) }
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func `a file that was cut short is found out, and can be set aside`(share: Double) throws {
    let folder = try Folder()
    let file = try RunFile(path: folder.runFile)
    try keep((1...200).map { .some("S-\($0)", input: UInt8($0)) }, in: file)
    try file.close()
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.runFile))
    let size = try handle.seekToEnd()
    try handle.truncate(atOffset: UInt64(Double(size) * share))
    try handle.close()
    #expect(throws: RunFileFault.damaged) { try RunFile(path: folder.runFile) }
    try RunFile.setAside(path: folder.runFile)
    #expect(try !RunFile(path: folder.runFile).hasHistory)
  }

  @Test func `what is no run file is not written over`() throws {
    let folder = try Folder()
    try Data("a letter to nobody, and nothing that SQLite could read".utf8)
      .write(to: URL(filePath: folder.runFile))
    #expect(throws: RunFileFault.damaged) { try RunFile(path: folder.runFile) }
  }

  @Test func `forms are listed most urgent first, with who may be the same person`() throws {
    let folder = try Folder()
    let file = try RunFile(path: folder.runFile)
    try keep(
      [
        .some("A", input: 1, person: 5, rank: 60), .some("B", input: 2, rank: 3),
        .some("C", input: 3, person: 5, rank: 20),
      ], in: file)
    var listed: [(String, String?)] = []
    let counts = try file.read { transaction in
      try transaction.forEachForm(of: [.letter], in: .ofUrgency) { form in
        listed.append((form.result.reference, form.possibleDuplicate))
        return true
      }
      return try transaction.counts()
    }
    #expect(listed.map(\.0) == ["B", "C", "A"])
    #expect(listed.map(\.1) == [nil, "A", "C"])
    #expect(counts == [.letter: 3])
  }

  @Test func `what a run has not met is forgotten at its end`() throws {
    let folder = try Folder()
    var file = try RunFile(path: folder.runFile)
    try keep([.some("A", input: 1), .some("B", input: 2)], in: file)
    try file.close()
    file = try RunFile(path: folder.runFile)
    try keep([.some("B", input: 2)], in: file)
    try file.transaction { try $0.forgetEarlierRuns() }
    let counts = try file.read { try $0.counts() }
    let known = try [UInt8(1), 2].map { input in
      try file.read { try $0.knows(input: Data([input]), making: making) }
    }
    #expect(counts == [.letter: 1])
    #expect(known == [false, true])
  }
}
