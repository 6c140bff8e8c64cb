import Diagnostics
import Glibc

/// A run from one file to another: the unit of work of a job array, done once however often it is
/// tried.
///
/// The output appears under its name only when it is whole, its bytes and its name on the disk. So of
/// two tries at once the later replaces the earlier by the same bytes, and a try that was killed
/// leaves nothing but a `.tmp` of its own.
public struct FileForm: Sendable {
  public let input: String
  public let output: String
  /// Where the output is written first.
  public let temporary: String

  /// Names the files; `attempt` tells this try from others, and is drawn where there is none.
  public init(input: String, output: String, attempt: String?) {
    self.input = input
    self.output = output
    temporary = output + ".tmp." + (attempt ?? String(UInt64.random(in: .min ... .max), radix: 16))
  }

  /// What the trailer of the output says, where it is one of the same input, criteria, codes, engine
  /// and date: then there is nothing left to do.
  public func finished(by filter: StreamFilter) throws(StreamFault) -> StreamTrailer? {
    guard let written = lastLine() else { return nil }
    // Nothing is hashed where the rest of the trailer cannot fit.
    guard StreamTrailer.isOne(written) else { return nil }
    let descriptor = unsafe open(input, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(errno) }
    defer { _ = close(descriptor) }
    var reader = LineReader(
      Descriptor(number: descriptor), limit: filter.lineLimit, interruption: .none)
    var hasher = ContentHasher()
    while let line = try reader.next(idle: {}) { hasher.update(line.digest.bytes.span) }
    return StreamTrailer(written, ifOf: hasher.digest(), filter)
  }

  /// Answers the input, and puts the output in its place.
  public func run(_ run: inout StreamRun) throws(StreamFault) {
    let source = unsafe open(input, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .cannotRead(errno) }
    defer { _ = close(source) }
    let target = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard target >= 0 else { throw .cannotWrite(errno) }
    do throws(StreamFault) {
      do throws(StreamFault) {
        try run.run(from: source, to: target, writesTrailer: true)
        guard fsync(target) == 0 else { throw .cannotWrite(errno) }
      } catch {
        _ = close(target)
        throw error
      }
      guard close(target) == 0 else { throw .cannotWrite(errno) }
      guard unsafe rename(temporary, output) == 0 else { throw .cannotWrite(errno) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    try syncFolder()
  }

  /// A name is on the disk only once its folder is.
  private func syncFolder() throws(StreamFault) {
    let folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(errno) }
    defer { _ = close(descriptor) }
    // Some network file systems cannot, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .cannotWrite(errno) }
  }

  /// The last line of the output, where there is one and it is not too long to be a trailer.
  private func lastLine() -> ArraySlice<UInt8>? {
    let descriptor = unsafe open(output, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    guard lseek(descriptor, max(0, size - StreamTrailer.limit), SEEK_SET) >= 0 else { return nil }
    var tail: [UInt8] = []
    let file = Descriptor(number: descriptor)
    while let count = try? file.read(StreamTrailer.limit, into: &tail), count > 0 {}
    guard tail.last == UInt8(ascii: "\n") else { return nil }
    let text = tail.dropLast()
    return text.suffix(from: text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
  }
}
