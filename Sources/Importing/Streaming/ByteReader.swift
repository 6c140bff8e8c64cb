package import Diagnostics
import Glibc

/// The bytes of one input, decompressed where its first bytes say that they are compressed.
///
/// It holds what has been read and not yet taken, and reads on when more is asked for. Standard input
/// gives what is there, so that a caller who waits for each answer gets it.
final class ByteReader {
  /// How many bytes are read at once.
  static let pieceSize = 1 << 17

  let path: String
  /// What has been read and not been taken: the bytes from `start` on.
  private(set) var bytes: [UInt8] = []
  private(set) var start = 0
  /// Whether nothing more will come.
  private(set) var isAtEnd = false
  /// Why the input ended early.
  private(set) var failure: Diagnostic?

  private let file: Int32
  private var decoder: (any StreamDecoder)?
  private var raw: [UInt8] = []
  private var isOpened = false
  private var isRawAtEnd = false

  /// Opens a file, or with `-` standard input.
  init(_ path: String) throws(Rejection) {
    self.path = path
    let file = path == "-" ? dup(STDIN_FILENO) : openForReading(path)
    guard file >= 0 else { throw Rejection(.unreadable(at: Origin(path: path))) }
    self.file = file
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(file)
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
  }

  deinit { close(file) }

  /// How many bytes have been read and not been taken.
  var count: Int { bytes.count - start }

  /// What has been read and not been taken.
  var pending: ArraySlice<UInt8> { bytes[start...] }

  /// Takes the next bytes, which have been read.
  func take(_ count: Int) -> ArraySlice<UInt8> {
    let taken = bytes[start..<start + count]
    start += count
    return taken
  }

  /// Reads until `limit` bytes are there or no more come.
  func read(upTo limit: Int) {
    while count < limit, fill() {}
  }

  /// The offset of the next such byte among those read, counted from the first not taken.
  func offset(of byte: UInt8, from first: Int) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress, start + first < all.count else { return nil }
      let from = unsafe base + start + first
      guard let found = unsafe memchr(from, Int32(byte), all.count - start - first) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base) - start
    }
  }

  /// Reads some more, and says whether any came.
  @discardableResult func fill() -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    let before = bytes.count
    do throws(DecodingFault) {
      while bytes.count == before, !isAtEnd {
        if !isOpened {
          try open()
        } else if decoder != nil {
          try decode()
        } else {
          append(to: &bytes)
          isAtEnd = isRawAtEnd
        }
      }
    } catch {
      isAtEnd = true
      failure = failure ?? error.diagnostic(at: Origin(path: path))
    }
    return bytes.count > before
  }

  /// Reads as much as shows the compression.
  private func open() throws(DecodingFault) {
    append(to: &raw)
    guard let compression = Compression(head: raw, isWhole: isRawAtEnd) else { return }
    isOpened = true
    decoder = try compression.makeDecoder()
    guard decoder == nil else { return }
    swap(&bytes, &raw)
    isAtEnd = isRawAtEnd
  }

  private func decode() throws(DecodingFault) {
    guard let decoder else { return }
    if raw.isEmpty, !isRawAtEnd { append(to: &raw) }
    let before = bytes.count
    let used = try decoder.decode(raw[...], onto: &bytes)
    raw.removeSubrange(..<used)
    guard used == 0, bytes.count == before, isRawAtEnd else { return }
    guard decoder.canEnd, raw.isEmpty else { throw .truncated }
    isAtEnd = true
  }

  private func append(to target: inout [UInt8]) {
    var result = 0
    target.append(addingCapacity: Self.pieceSize) { room in
      unsafe room.withUnsafeMutableBufferPointer { buffer, count in
        guard let base = buffer.baseAddress else { return }
        repeat {
          result = unsafe Glibc.read(file, base + count, buffer.count - count)
        } while result < 0 && errno == EINTR
        count += max(0, result)
      }
    }
    if result <= 0 { isRawAtEnd = true }
    if result < 0 { failure = .unreadable(at: Origin(path: path)) }
  }
}

private func openForReading(_ path: String) -> Int32 {
  while true {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if file >= 0 || errno != EINTR { return file }
  }
}

extension Diagnostic {
  package static func unreadable(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unreadable", "this cannot be read", remedy: "check that you may read it", at: origin)
  }
}
