#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

// The only file here that asks the operating system for anything. `unsafe` because read(2) and
// readlink(2) fill a buffer they are given the size of.

/// The bytes of the file at `path`, or `nil` if it cannot be read whole.
func contentsOfFile(atPath path: String) -> [UInt8]? {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  let size = lseek(file, 0, SEEK_END)
  guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
    while filled < size {
      let count = unsafe read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
      guard count > 0 else { break }
      filled += count
    }
  }
  return bytes.count == size ? bytes : nil
}

/// Whether a file at `path` can be read.
func isFile(atPath path: String) -> Bool {
  unsafe access(path, R_OK) == 0
}

/// The path of the running program with every symbolic link followed.
func pathOfExecutable() -> String? {
  let limit = 4096
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
    let count = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { return 0 }
      return unsafe readlink("/proc/self/exe", start, limit)
    }
    filled = max(0, count)
  }
  guard !bytes.isEmpty, bytes.count < limit else { return nil }
  return String(validating: bytes, as: UTF8.self)
}
