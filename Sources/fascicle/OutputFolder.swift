import ArgumentParser
import Diagnostics
import Foundation

/// The folder that letters go to.
final class OutputFolder {
  /// Before the ending of a page for the patient, which lies beside the letter.
  static let patientPrefix = "patient."

  private let path: String
  private let common: CommonOptions
  private var written: Set<String> = []

  init(_ path: String, common: CommonOptions) throws {
    self.path = path
    self.common = common
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      common.report([.cannotWrite(at: Origin(path: path))])
      throw ExitStatus.cannotWrite.exitCode
    }
  }

  /// Writes each file whole or not at all; two records of one name are told apart by digest.
  func write(_ files: [(ending: String, bytes: [UInt8])], name: String, digest: String) throws {
    var stem = name.asFileName
    if !written.insert(stem).inserted {
      stem += "-" + digest.prefix(12)
      written.insert(stem)
    }
    let endings = LetterFormats.endings + LetterFormats.endings.map { Self.patientPrefix + $0 }
    remove(endings.filter { ending in !files.contains { $0.ending == ending } }, stem)
    for file in files {
      let target = "\(path)/\(stem).\(file.ending)"
      do {
        try Data(file.bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
      } catch {
        common.report([.cannotWrite(at: Origin(path: target))])
        throw ExitStatus.cannotWrite.exitCode
      }
    }
  }
}

extension OutputFolder {
  /// Takes away the forms that an earlier run left and this one did not make: they would stand
  /// beside the new letter and say something else.
  private func remove(_ endings: [String], _ stem: String) {
    for ending in endings {
      try? FileManager.default.removeItem(atPath: "\(path)/\(stem).\(ending)")
    }
  }
}

extension String {
  /// Letters, digits, `-`, `_` and `.`; anything else becomes `-`.
  fileprivate var asFileName: String {
    let safe = unicodeScalars.prefix(80).map { scalar in
      let isSafe =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || "-_.".unicodeScalars.contains(scalar)
      return isSafe ? Character(scalar) : "-"
    }
    let name = String(safe)
    return name.isEmpty || name.hasPrefix(".") ? "record" + name : name
  }
}

extension Diagnostic {
  fileprivate static func cannotWrite(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "cannot-write", "this cannot be written",
      remedy: "check the folder, its permissions and the free space", at: origin)
  }
}
