import Diagnostics
import Foundation

/// One input read piece by piece, so that a file of any size takes little memory.
struct InputReader {
  /// A line without its ending, cut at the limit that was asked for.
  typealias Line = [UInt8]

  private static let pieceSize = 1 << 16

  private let path: String
  private let file: FileHandle
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ path: String) throws(Rejection) {
    self.path = path
    do {
      if path == "-" {
        // A closed or a foolish standard input must be found out before it is read.
        let files = FileManager.default
        let isFolder = (try? files.contentsOfDirectory(atPath: "/dev/stdin")) != nil
        guard files.fileExists(atPath: "/dev/stdin"), !isFolder else {
          throw Rejection(.unreadable(at: Origin(path: path)))
        }
        file = .standardInput
      } else {
        file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      }
    } catch {
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
  }

  /// The next bytes, at most `limit` of them, without taking them.
  mutating func head(_ limit: Int) throws(Rejection) -> [UInt8] {
    while pending.count - start < limit, !isAtEnd { try fill() }
    return Array(pending[start...].prefix(limit))
  }

  /// The next lines without taking them, at most `limit` bytes.
  mutating func headLines(_ count: Int, limit: Int) throws(Rejection) -> [UInt8] {
    func isEnough(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.count >= limit || bytes.count { $0 == UInt8(ascii: "\n") } >= count
    }
    while !isAtEnd, !isEnough(pending[start...]) { try fill() }
    return Array(pending[start...].prefix(limit))
  }

  /// Takes the next line, or says `nil` at the end.
  ///
  /// What the line has beyond `limit` bytes is dropped.
  mutating func nextLine(limit: Int) throws(Rejection) -> Line? {
    var line: [UInt8] = []
    while true {
      let end = pending[start...].firstIndex(of: UInt8(ascii: "\n"))
      let part = pending[start..<(end ?? pending.endIndex)]
      line += part.prefix(limit - line.count)
      start = end.map { $0 + 1 } ?? pending.endIndex
      if end != nil { return line }
      let hadBytes = !line.isEmpty || !part.isEmpty
      if isAtEnd { return hadBytes ? line : nil }
      try fill()
    }
  }

  private mutating func fill() throws(Rejection) {
    if start > 0 {
      pending.removeFirst(start)
      start = 0
    }
    do {
      // Standard input gives what is there, so that a caller who waits for each answer gets it.
      let piece =
        path == "-" ? file.availableData : try file.read(upToCount: Self.pieceSize) ?? Data()
      isAtEnd = piece.isEmpty
      pending += piece
    } catch {
      isAtEnd = true
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
  }
}

extension Diagnostic {
  static func unreadable(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unreadable", "this cannot be read", remedy: "check that you may read it", at: origin)
  }
}
