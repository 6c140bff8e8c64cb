/// Whole lines on their way out, gathered so that many leave with one call.
struct LineWriter {
  private static let size = 1 << 18

  private let descriptor: Descriptor
  private var buffer: [UInt8] = []

  init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  mutating func write(_ line: [UInt8]) throws(StreamFault) {
    buffer += line
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.size { try flush() }
  }

  mutating func flush() throws(StreamFault) {
    guard !buffer.isEmpty else { return }
    // What could not be written is not tried again: the end of a torn line would look like a line.
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try descriptor.write(bytes)
  }
}
