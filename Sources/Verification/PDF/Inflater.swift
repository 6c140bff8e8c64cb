import CDeflate

/// Undoes the filter `FlateDecode` (ISO 32000-1, 7.4.4).
enum Inflater {
  /// The most bytes that one stream may unpack to: no letter has a thousandth of it.
  static let limit = 64 << 20

  /// The bytes, or `nil` where they are damaged or more than the limit.
  static func inflate(_ compressed: ArraySlice<UInt8>) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var room = max(4096, compressed.count * 4)
    while room <= limit * 2 {
      var result = LIBDEFLATE_BAD_DATA
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, filled in
        unsafe compressed.withUnsafeBytes { source in
          unsafe result = libdeflate_zlib_decompress(
            decompressor, source.baseAddress, source.count, target.baseAddress, room, &filled)
        }
        if result != LIBDEFLATE_SUCCESS { filled = 0 }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return bytes.count <= limit ? bytes : nil
      case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
      default: return nil
      }
    }
    return nil
  }
}
