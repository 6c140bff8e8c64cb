import CZstd

/// Undoes Zstandard (RFC 8878), one frame behind another.
///
/// The window is at most 128 MiB, which is the library's own limit: a frame that asks for more is
/// refused.
@safe final class ZstdDecoder: StreamDecoder {
  private let stream: OpaquePointer
  private(set) var canEnd = false

  init() throws(DecodingFault) {
    guard let stream = unsafe ZSTD_createDStream() else { throw .noMemory }
    unsafe self.stream = unsafe stream
  }

  deinit { unsafe ZSTD_freeDStream(stream) }

  func decode(_ input: ArraySlice<UInt8>, onto output: inout [UInt8]) throws(DecodingFault) -> Int {
    var status = 0
    var made = 0
    let used = unsafe input.withUnsafeBufferPointer { bytes in
      var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
      output.append(addingCapacity: ByteReader.pieceSize) { room in
        unsafe room.withUnsafeMutableBufferPointer { buffer, count in
          var target = unsafe ZSTD_outBuffer(
            dst: buffer.baseAddress, size: buffer.count, pos: count)
          status = unsafe ZSTD_decompressStream(stream, &target, &source)
          made = unsafe target.pos - count
          count = unsafe target.pos
        }
      }
      return unsafe source.pos
    }
    guard ZSTD_isError(status) == 0 else {
      throw ZSTD_getErrorCode(status) == ZSTD_error_frameParameter_windowTooLarge
        ? .noMemory : .corrupt
    }
    // Zero at the end of a frame. Asked again with nothing, the library asks for the next header:
    // that changes nothing.
    if used > 0 || made > 0 { canEnd = status == 0 }
    return used
  }
}
