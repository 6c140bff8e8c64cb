import Diagnostics

extension InputCutter {
  /// The next entry of a bundle that is too large to be held.
  func nextEntry() -> Cut? {
    while true {
      guard reader.count > 0 || reader.fill() else { return brokenBundle() }
      let before = entries.lineCount
      let found = entries.find(in: reader.pending)
      line += entries.lineCount - before
      switch found {
      case nil: _ = reader.take(reader.count)
      case .end: return nil
      case .entry(let offset):
        _ = reader.take(offset)
        return takeEntry()
      }
    }
  }

  private func takeEntry() -> Cut? {
    let origin = Origin(path: path, line: line)
    var scanner = ObjectScanner()
    var end = scanner.end(in: reader.pending)
    while end == nil {
      if reader.count > RecordImporter.documentSizeLimit {
        state = .done
        return .piece(
          .refused([.tooLarge(limit: RecordImporter.documentSizeLimit, at: origin)]),
          reader.take(RecordImporter.sizeLimit), origin)
      }
      guard reader.fill() else { return brokenBundle() }
      end = scanner.end(in: reader.pending)
    }
    line += scanner.lineCount
    let bytes = ArraySlice(Array(reader.take(end ?? 0)))
    return .resource(
      ResourceLine(path: path, line: origin.line ?? 1, isEntry: true, bytes: bytes))
  }

  private func brokenBundle() -> Cut? {
    guard reader.failure == nil else { return nil }
    state = .done
    let origin = Origin(path: path, line: line)
    return refused(.brokenBundle(at: origin), reader.pending, at: origin)
  }
}

extension Diagnostic {
  fileprivate static func brokenBundle(at origin: Origin) -> Self {
    Diagnostic(
      id: "malformed-json", "the text ends before its value does",
      remedy: "see whether it was cut off on its way", at: origin)
  }
}
