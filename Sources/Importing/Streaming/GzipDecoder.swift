import CZlib

/// Undoes gzip (RFC 1952), one member behind another.
@safe final class GzipDecoder: StreamDecoder {
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether the last member is whole and the next has not begun.
  private(set) var canEnd = false

  init() throws(DecodingFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // The greatest window, and 16 for the header of gzip and no other.
    let status = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      unsafe stream.deallocate()
      throw .noMemory
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func decode(_ input: ArraySlice<UInt8>, onto output: inout [UInt8]) throws(DecodingFault) -> Int {
    if canEnd {
      // Between members some writers leave zeros, to fill a block of a tape.
      let padding = input.prefix { $0 == 0 }.count
      guard padding == 0 else { return padding }
      guard !input.isEmpty else { return 0 }
      guard input.first == 0x1F, unsafe inflateReset(stream) == Z_OK else { throw .corrupt }
      canEnd = false
    }
    var status = Z_OK
    let used = unsafe input.withUnsafeBufferPointer { bytes in
      // zlib does not write to its input; the field has no `const` for the sake of old compilers.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(bytes.count)
      output.append(addingCapacity: ByteReader.pieceSize) { room in
        unsafe room.withUnsafeMutableBufferPointer { buffer, count in
          let free = buffer.count - count
          unsafe stream.pointee.next_out = buffer.baseAddress.map { unsafe $0 + count }
          unsafe stream.pointee.avail_out = UInt32(free)
          status = unsafe inflate(stream, Z_NO_FLUSH)
          count += unsafe free - Int(stream.pointee.avail_out)
        }
      }
      return unsafe bytes.count - Int(stream.pointee.avail_in)
    }
    switch status {
    case Z_STREAM_END: canEnd = true
    case Z_OK, Z_BUF_ERROR: break
    case Z_MEM_ERROR: throw .noMemory
    default: throw .corrupt
    }
    return used
  }
}
