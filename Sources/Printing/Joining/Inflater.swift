import CDeflate

/// libdeflate's decompressor, kept from one stream to the next.
@safe final class Inflater {
  private let decompressor: OpaquePointer?

  init() { unsafe decompressor = libdeflate_alloc_decompressor() }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// What a stream in zlib's format holds; `nil` where it is damaged or there is no memory.
  func decompress(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let decompressor = unsafe decompressor else { return nil }
    var capacity = max(1 << 16, bytes.count * 8)
    while capacity <= 1 << 30 {
      var result = LIBDEFLATE_SUCCESS
      let content = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
        result = unsafe bytes.withUnsafeBytes { source in
          unsafe libdeflate_zlib_decompress(
            decompressor, source.baseAddress, source.count, target.baseAddress, capacity, &filled)
        }
        if result != LIBDEFLATE_SUCCESS { filled = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return content }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { return nil }
      capacity *= 4
    }
    return nil
  }
}
