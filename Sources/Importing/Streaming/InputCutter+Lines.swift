import Diagnostics

extension InputCutter {
  /// The next line, without its ending and before the first without a byte order mark.
  func nextLine(isBulk: Bool) -> Cut? {
    while let cut = takeLine() {
      guard case .piece(.text, let bytes, let origin) = cut else { return cut }
      if bytes.allSatisfy(isWhiteSpace) { continue }
      guard isBulk else { return cut }
      return .resource(
        ResourceLine(path: path, line: origin.line ?? 1, isEntry: false, bytes: bytes))
    }
    return nil
  }

  private func takeLine() -> Cut? {
    var searched = 0
    while true {
      if let end = reader.offset(of: UInt8(ascii: "\n"), from: searched) {
        let text = reader.take(end)
        _ = reader.take(1)
        return whole(text)
      }
      searched = reader.count
      let limit = RecordImporter.sizeLimit(ofInputBeginning: reader.pending)
      if searched > limit { return tooLong(limit: limit) }
      if reader.fill() { continue }
      // A line that the end of the input cuts off is not what was written.
      guard reader.count > 0, reader.failure == nil else { return nil }
      return whole(reader.take(reader.count))
    }
  }

  private func whole(_ text: ArraySlice<UInt8>) -> Cut {
    let origin = Origin(path: path, line: line)
    var text = text
    if line == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
    line += 1
    return .piece(.text, ArraySlice(Array(text)), origin)
  }

  /// Passes over a line that is longer than any record, holding no more than its beginning.
  private func tooLong(limit: Int) -> Cut {
    let origin = Origin(path: path, line: line)
    let beginning = reader.pending.prefix(RecordImporter.sizeLimit)
    var count = 0
    while true {
      if let end = reader.offset(of: UInt8(ascii: "\n"), from: 0) {
        count += end
        _ = reader.take(end + 1)
        break
      }
      count += reader.count
      _ = reader.take(reader.count)
      guard reader.fill() else { break }
    }
    line += 1
    // Told apart from another line that begins alike.
    let bytes = beginning + Array("\n\(count)".utf8)
    return .piece(.refused([.tooLarge(limit: limit, at: origin)]), bytes, origin)
  }
}

extension Diagnostic {
  static func tooLarge(limit: Int, at origin: Origin) -> Self {
    Diagnostic(
      id: "too-large", "the text has more than \(limit) bytes",
      remedy: "split it: no record is as large as that", at: origin)
  }
}
