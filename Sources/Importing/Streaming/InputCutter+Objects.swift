import Diagnostics

extension InputCutter {
  /// The next of several JSON objects, or the one that the input consists of.
  func nextObject(isFirst: Bool) -> Cut? {
    let lead = isFirst ? leadingBlank() : skipBlank()
    guard reader.count > lead else {
      state = .lines(isBulk: false)
      return nil
    }
    let origin = Origin(path: path, line: line + breaks(in: reader.pending.prefix(lead)))
    let limit = sizeLimit
    var scanner = ObjectScanner()
    var end = scanner.end(in: reader.pending.dropFirst(lead))
    while end == nil, reader.count <= limit, reader.fill() {
      end = scanner.end(in: reader.pending.dropFirst(lead))
    }
    if isFirst, let end, end > limit, isBundle {
      state = .bundle
      return nil
    }
    guard let end else {
      if isFirst, let cut = wholeInput(scanner, limit: limit) { return cut }
      guard case .objects = state else { return nil }
      state = .objects(isFirst: false)
      line += breaks(in: reader.take(lead))
      return brokenOff(scanner, limit, origin)
    }
    if isFirst, !isFollowedByObject(from: lead + end, limit: limit) { return document() }
    state = .objects(isFirst: false)
    line += breaks(in: reader.take(lead)) + scanner.lineCount
    return .piece(.text, ArraySlice(Array(reader.take(end))), origin)
  }

  /// An input whose first object does not end; `nil` where it is more than one document.
  private func wholeInput(_ scanner: ObjectScanner, limit: Int) -> Cut? {
    guard reader.count > limit else { return document() }
    if isBundle {
      state = .bundle
      return nil
    }
    if scanner.lineCount == 0 { state = .lines(isBulk: false) }
    return nil
  }

  /// An object that the end of the input cuts off, or that is too large: it is passed over.
  private func brokenOff(_ start: ObjectScanner, _ limit: Int, _ origin: Origin) -> Cut? {
    var scanner = start
    guard reader.count > limit else {
      state = .lines(isBulk: false)
      line += scanner.lineCount
      guard reader.failure == nil else { return nil }
      return .piece(.text, ArraySlice(Array(reader.take(reader.count))), origin)
    }
    let beginning = reader.pending.prefix(RecordImporter.sizeLimit)
    var count = 0
    while true {
      count += scanner.offset
      _ = reader.take(scanner.offset)
      scanner.forget()
      guard reader.fill() else { break }
      if scanner.end(in: reader.pending) != nil {
        count += scanner.offset
        _ = reader.take(scanner.offset)
        break
      }
    }
    line += scanner.lineCount
    let bytes = beginning + Array("\n\(count)".utf8)
    return .piece(.refused([.tooLarge(limit: limit, at: origin)]), bytes, origin)
  }

  private var isBundle: Bool { ContentSniffer.resourceType(reader.pending) == "Bundle" }

  /// How many bytes the object that is next may have.
  private var sizeLimit: Int {
    if isBundle { return bundleLimit }
    return RecordImporter.sizeLimit(ofInputBeginning: reader.pending)
  }

  private func isFollowedByObject(from end: Int, limit: Int) -> Bool {
    var index = end
    while true {
      let rest = reader.pending.dropFirst(index)
      if let next = rest.first(where: { !isWhiteSpace($0) }) { return next == UInt8(ascii: "{") }
      index = reader.count
      guard reader.count <= limit + ByteReader.pieceSize, reader.fill() else { return false }
    }
  }

  /// How many bytes come before the first object.
  private func leadingBlank() -> Int {
    let mark = reader.pending.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return mark + reader.pending.dropFirst(mark).prefix(while: isWhiteSpace).count
  }

  /// Takes the white space between two objects.
  private func skipBlank() -> Int {
    repeat {
      let blank = reader.pending.prefix(while: isWhiteSpace)
      line += breaks(in: blank)
      _ = reader.take(blank.count)
    } while reader.count == 0 && reader.fill()
    return 0
  }

  private func breaks(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 == UInt8(ascii: "\n") }
  }
}
