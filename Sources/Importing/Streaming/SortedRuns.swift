import Diagnostics
import Glibc

/// Lines that memory had no room for, in a file that has no name: it is gone with the process.
final class SortedRuns {
  let file: Int32
  /// Where each run begins and ends.
  private(set) var ranges: [Range<Int>] = []
  private var end = 0

  init() throws(Rejection) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/fascicle-XXXXXX").utf8CString)
    file = unsafe name.withUnsafeMutableBufferPointer { buffer in
      guard let path = buffer.baseAddress else { return -1 }
      let file = unsafe mkstemp(path)
      if file >= 0 { unsafe unlink(path) }
      return file
    }
    guard file >= 0 else { throw Rejection(.noRoom()) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(file) }

  /// Writes lines that are sorted by their patients.
  func append(_ lines: [JoinedLine]) throws(Rejection) {
    let start = end
    var bytes: [UInt8] = []
    for line in lines {
      line.write(to: &bytes)
      if bytes.count >= 1 << 20 { try write(&bytes) }
    }
    try write(&bytes)
    ranges.append(start..<end)
  }

  private func write(_ bytes: inout [UInt8]) throws(Rejection) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Rejection(.noRoom()) }
      done += count
    }
    end += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Reads up to `count` bytes from `offset` on.
  func read(_ count: Int, at offset: Int) throws(Rejection) -> [UInt8] {
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      repeat {
        result = unsafe pread(file, buffer.baseAddress, count, offset)
      } while result < 0 && errno == EINTR
      initialized = max(0, result)
    }
    guard result > 0 else { throw Rejection(.noRoom()) }
    return bytes
  }
}

extension Diagnostic {
  fileprivate static func noRoom() -> Self {
    Diagnostic(
      id: "no-temporary-room",
      "an export is too large to be joined in memory, and the temporary folder cannot hold it; "
        + "none of its patients is read from here on",
      remedy: "name a folder with room in the environment as TMPDIR", at: Origin(path: "fascicle"))
  }
}
