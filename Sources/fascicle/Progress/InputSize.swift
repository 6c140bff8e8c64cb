import Foundation
import Synchronization

/// How many bytes the inputs have, counted beside the work since a folder can hold a million files.
final class InputSize: Sendable {
  private let state = Mutex<Int?>(nil)

  /// Begins to count; what is compressed, or comes through a pipe, has no size that would help.
  init(_ inputs: [String]) {
    let thread = Thread { [self] in
      guard let total = Self.count(inputs) else { return }
      state.withLock { $0 = total }
    }
    thread.start()
  }

  /// `nil` until all are counted, and where they cannot be.
  var total: Int? { state.withLock { $0 } }

  private static func count(_ inputs: [String]) -> Int? {
    var total = 0
    for input in inputs {
      let url = URL(filePath: input)
      guard input != "-",
        let own = try? url.resourceValues(forKeys: [.isDirectoryKey, .fileSizeKey])
      else { return nil }
      guard own.isDirectory == true else {
        guard let size = size(of: url, own) else { return nil }
        total += size
        continue
      }
      let files = FileManager.default.enumerator(
        at: url, includingPropertiesForKeys: [.fileSizeKey], options: [.skipsHiddenFiles])
      while let file = files?.nextObject() as? URL {
        guard ["xml", "json", "ndjson", "jsonl", "gz", "zst"].contains(file.pathExtension) else {
          continue
        }
        guard let values = try? file.resourceValues(forKeys: [.fileSizeKey]),
          let size = size(of: file, values)
        else { return nil }
        total += size
      }
    }
    return total
  }

  private static func size(of file: URL, _ values: URLResourceValues) -> Int? {
    ["gz", "zst"].contains(file.pathExtension) ? nil : values.fileSize
  }
}
