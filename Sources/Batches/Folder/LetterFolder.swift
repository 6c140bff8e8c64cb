import CFileSystem
import Diagnostics
import Foundation
import Glibc
import Ledger

/// The folder that a batch writes to.
final class LetterFolder {
  let path: String
  private let packing: Packing
  private let file: WholeFile
  /// The folders within it that are known to be there.
  private var made: Set<String> = []

  init(_ path: String, packing: Packing) throws {
    self.path = path
    self.packing = packing
    file = WholeFile(partial: path + "/.partial")
    try make(path)
  }

  private func make(_ folder: String) throws {
    guard made.insert(folder).inserted else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw BatchFault.cannotWrite(path: folder)
    }
  }

  /// Where a letter lies in the folder: `S-1.pdf`, or in one of 256 folders by the SHA-256 of its
  /// name `a7/S-1.pdf`; `nil` where it has no file of its own.
  func name(_ stem: String, _ ending: String) -> String? {
    guard ending != LetterBatch.assessmentEnding else { return nil }
    switch packing {
    case .files: return "\(stem).\(ending)"
    case .folders:
      return "\(ContentDigest(of: stem.utf8).description.prefix(2))/\(stem).\(ending)"
    case .tar, .pdf: return nil
    }
  }

  /// Writes a letter, unless the file is a copy of it already.
  func put(_ stem: String, _ stamp: LetterStamp, bytes: () throws -> Data) throws {
    guard let name = name(stem, stamp.ending) else { return }
    let target = path + "/" + name
    if holds(target, stamp) { return }
    if packing == .folders { try make(path + "/" + name.prefix(2)) }
    try file.write(try bytes(), to: target)
  }

  private func holds(_ target: String, _ stamp: LetterStamp) -> Bool {
    var status = stat()
    guard unsafe stat(target, &status) == 0, status.st_size == stamp.size,
      let bytes = FileManager.default.contents(atPath: target)
    else { return false }
    return Checksum(of: bytes) == stamp.checksum
  }

  /// Whether there is a file under the name of one of the letters that is not a copy of it.
  func differs(_ stem: String, from letters: [StoredLetter]) -> Bool {
    letters.contains { letter in
      guard let name = name(stem, letter.ending), has(name) else { return false }
      return !holds(path + "/" + name, LetterStamp(letter))
    }
  }

  /// Takes a file away that would say something else than the letters beside it.
  func remove(_ stem: String, _ ending: String) {
    if let name = name(stem, ending) { unsafe unlink(path + "/" + name) }
  }

  /// Keeps the letters of another record that had the name, under the digest of that record.
  ///
  /// - Returns: Whether there were any.
  func keepSuperseded(_ stem: String, endings: [String], digest: Data?) throws -> Bool {
    var hasKept = false
    for ending in endings {
      guard let name = name(stem, ending) else { continue }
      let old = path + "/" + name
      guard unsafe access(old, F_OK) == 0 else { continue }
      let mark =
        digest?.hexadecimal.prefix(12)
        ?? ContentDigest(of: FileManager.default.contents(atPath: old) ?? Data())
        .description.prefix(12)
      try make(path + "/superseded")
      let kept = "\(path)/superseded/\(stem)-\(mark).\(ending)"
      guard unsafe rename(old, kept) == 0 else { throw BatchFault.cannotWrite(path: kept) }
      hasKept = true
    }
    return hasKept
  }

  /// Writes one of the files that there is one of.
  func write(_ name: String, _ body: ((Data) throws -> Void) throws -> Void) throws {
    try file.write(to: path + "/" + name, isDurable: true, body)
  }

  func remove(_ name: String) { unsafe unlink(path + "/" + name) }

  /// Whether a file of the name is there.
  func has(_ name: String) -> Bool { unsafe access(path + "/" + name, F_OK) == 0 }

  /// Waits until everything written to the disk of the folder is on it.
  func synchronise() throws {
    unsafe unlink(path + "/.partial")
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw BatchFault.cannotWrite(path: path) }
    defer { close(folder) }
    guard syncfs(folder) == 0 else { throw BatchFault.cannotWrite(path: path) }
  }
}

extension Data {
  /// Two lower-case hexadecimal digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
