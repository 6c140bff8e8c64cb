import Diagnostics

/// Cuts one input into the pieces that can be read by themselves.
final class InputCutter {
  enum Cut {
    case piece(RecordPiece.Content, ArraySlice<UInt8>, Origin)
    /// One of the resources of an export, to be joined with the others.
    case resource(ResourceLine)
  }

  enum State {
    case unknown
    /// JSON texts on lines of their own, between which what is blank does not count.
    case lines(isBulk: Bool)
    /// JSON objects one behind the other.
    case objects(isFirst: Bool)
    /// Within a bundle too large to be held.
    case bundle
    case done
  }

  let reader: ByteReader
  /// How many bytes of a bundle are read as one document.
  let bundleLimit: Int
  var state = State.unknown
  /// The number of the line that is next.
  var line = 1
  var entries = EntryFinder()

  var path: String { reader.path }

  init(_ reader: ByteReader, bundleLimit: Int = RecordImporter.documentSizeLimit) {
    self.reader = reader
    self.bundleLimit = bundleLimit
  }

  /// The next piece; `nil` at the end of the input.
  func next() -> Cut? {
    while true {
      switch state {
      case .unknown: if let cut = begin() { return cut }
      case .lines(let isBulk): return nextLine(isBulk: isBulk) ?? end()
      case .objects(let isFirst):
        if let cut = nextObject(isFirst: isFirst) { return cut }
      case .bundle: return nextEntry() ?? end()
      case .done: return nil
      }
    }
  }

  /// Says at the end why it came early, if it did.
  private func end() -> Cut? {
    state = .done
    guard let failure = reader.failure else { return nil }
    return refused(failure, reader.pending, at: Origin(path: path, line: line))
  }

  func refused(_ reason: Diagnostic, _ bytes: ArraySlice<UInt8>, at origin: Origin) -> Cut {
    .piece(.refused([reason.moved(to: origin)]), bytes, origin)
  }

  /// Takes the input for what its first bytes show, and takes it whole where it is one document.
  private func begin() -> Cut? {
    let shape = readShape()
    let head = Array(reader.pending.prefix(RecordImporter.sizeLimit + 1))
    switch shape {
    case .lines:
      state = .lines(isBulk: RecordImporter.holdsBulkLines(head))
      return nil
    case .object where isOneLineOfExport(head):
      state = .lines(isBulk: true)
      return nil
    case .object:
      state = .objects(isFirst: true)
      return nil
    case .empty, .xml, .array, .unknown: return document()
    }
  }

  /// Reads until the shape of the input is plain, and no further where it is lines: who waits at a
  /// pipe for the answer to each is not kept waiting for all.
  private func readShape() -> ContentSniffer.Shape {
    let limit = RecordImporter.sizeLimit + 1
    var searched = 0
    while reader.count < limit {
      if reader.offset(of: UInt8(ascii: "\n"), from: searched) == nil {
        searched = reader.count
      } else if let shape = ContentSniffer.settledShape(
        of: Array(reader.pending.prefix(limit)), answersEach: path == "-")
      {
        if shape != .lines { reader.read(upTo: limit) }
        return shape
      }
      guard reader.fill() else { break }
    }
    return ContentSniffer.shape(of: Array(reader.pending.prefix(limit)))
  }

  /// The whole input as one document; of what is too large, enough for its reader to refuse it.
  func document() -> Cut {
    state = .done
    let limit = RecordImporter.sizeLimit(ofInputBeginning: reader.pending) + 1
    reader.read(upTo: limit)
    let origin = Origin(path: path)
    let bytes = reader.take(min(limit, reader.count))
    if let failure = reader.failure { return refused(failure, bytes, at: origin) }
    return .piece(.document, bytes, origin)
  }

  /// Whether a single resource stands in a file of lines: here the content alone cannot tell an
  /// export of one line from a document, and what the file is called decides.
  private func isOneLineOfExport(_ head: [UInt8]) -> Bool {
    FileWalk.isNamedLines(path) && RecordImporter.isResourceOfExport(head)
  }
}
