import Glibc

/// The names in one folder, in the order of their bytes.
///
/// A folder of a million files takes some thirty bytes each.
struct FolderNames {
  enum Kind: UInt8 {
    case folder, file, other
  }

  private var bytes: [UInt8] = []
  private var entries: [(start: UInt32, count: UInt16, kind: UInt8)] = []
  private var index = 0

  /// Reads a folder, with those of its names that `isWanted` finds worth it; `nil` if it cannot be.
  ///
  /// What a link leads to counts as what it is.
  init?(of folder: String, isWanted: (String, Kind) -> Bool) {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe String(
        cString: UnsafeRawPointer(entry).advanced(by: Self.nameOffset)
          .assumingMemoryBound(to: CChar.self))
      guard !name.hasPrefix(".") else { continue }
      let kind = Self.kind(unsafe Int32(entry.pointee.d_type), of: folder, name)
      guard isWanted(name, kind) else { continue }
      entries.append((UInt32(bytes.count), UInt16(name.utf8.count), kind.rawValue))
      bytes.append(contentsOf: name.utf8)
    }
    let bytes = bytes
    entries.sort { left, right in
      bytes[Int(left.start)..<Int(left.start) + Int(left.count)].lexicographicallyPrecedes(
        bytes[Int(right.start)..<Int(right.start) + Int(right.count)])
    }
  }

  mutating func next() -> (name: String, kind: Kind)? {
    guard index < entries.count else { return nil }
    let entry = entries[index]
    index += 1
    let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
    return (String(decoding: bytes[range], as: UTF8.self), Kind(rawValue: entry.kind) ?? .other)
  }

  /// What stands at a path, links followed; `nil` when nothing does.
  static func kind(at path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  private static func kind(_ type: Int32, of folder: String, _ name: String) -> Kind {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    default: kind(at: folder + "/" + name) ?? .other
    }
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
}
