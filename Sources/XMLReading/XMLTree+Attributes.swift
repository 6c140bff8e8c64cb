extension XMLTree {
  /// The offset of the name of an element's attribute, found by reading the tag once more.
  ///
  /// Namespace declarations look like attributes there and are not counted.
  func startOfAttribute(_ position: Int, of element: Int) -> Int {
    let bytes = source.bytes
    var index = nodes[element].start
    var remaining = position
    while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
    while index < bytes.count {
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "=") { index += 1 }
      if !isDeclaration(bytes[start..<index]) {
        if remaining == 0 { return start }
        remaining -= 1
      }
      while index < bytes.count, !isQuote(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      let quote = bytes[index]
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      index += 1
    }
    return nodes[element].start
  }

  private func isDeclaration(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.starts(with: "xmlns".utf8) else { return false }
    guard let next = name.dropFirst(5).first else { return true }
    return next == UInt8(ascii: ":") || isSpace(next)
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
