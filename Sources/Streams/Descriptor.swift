import Glibc

/// An open file, pipe or socket, with the few calls that a stream makes.
struct Descriptor: Sendable {
  let number: Int32

  /// Reads at most `count` bytes behind those of `buffer`; zero at the end.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(StreamFault) -> Int {
    let size = buffer.count
    while true {
      buffer.append(contentsOf: repeatElement(0, count: count))
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(number, bytes.baseAddress?.advanced(by: size), count)
      }
      let fault = errno
      buffer.removeLast(count - max(0, got))
      if got >= 0 { return got }
      switch fault {
      case EINTR: continue
      case EAGAIN: _ = waits(for: POLLIN, besides: -1, milliseconds: -1)
      default: throw .cannotRead(fault)
      }
    }
  }

  /// Writes all of `bytes`, however often the system takes only a part.
  func write(_ bytes: [UInt8]) throws(StreamFault) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          number, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written >= 0 {
        start += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: _ = waits(for: POLLOUT, besides: -1, milliseconds: -1)
      case EPIPE: throw .readerGone
      case let fault: throw .cannotWrite(fault)
      }
    }
  }

  /// Whether there is something to read, or the end, without waiting.
  var isReady: Bool { waits(for: POLLIN, besides: -1, milliseconds: 0) }

  /// Waits until there is something to read, or until `other` becomes readable.
  func waitForInput(or other: Int32) { _ = waits(for: POLLIN, besides: other, milliseconds: -1) }

  private func waits(for event: Int32, besides other: Int32, milliseconds: Int32) -> Bool {
    var ends = [
      pollfd(fd: number, events: Int16(event), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    // What cannot be polled, as a closed descriptor, is left to the next call to tell.
    return unsafe poll(&ends, nfds_t(ends.count), milliseconds) != 0
  }
}
