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
    /// JSON texts on lines of their own; what is blank counts only where every line is answered.
    case lines(isBulk: Bool, keepsBlank: Bool)
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
      case .lines(let isBulk, let keepsBlank):
        return nextLine(isBulk: isBulk, keepsBlank: keepsBlank) ?? end()
      case .objects(let isFirst):
        if let cut = nextObject(isFirst: isFirst) { return cut }
      case .bundle: return nextEntry() ?? end()
      case .done: return nil
      }
    }
  }

  /// Takes the whole input for lines, each of which has its answer; `false` when it cannot be.
  func beginAnsweredLines() -> Bool {
    let limit = RecordImporter.sizeLimit + 1
    func isEnough() -> Bool {
      guard let end = reader.offset(of: UInt8(ascii: "\n"), from: 0) else { return false }
      return reader.offset(of: UInt8(ascii: "\n"), from: end + 1) != nil
    }
    while reader.count < limit, !isEnough(), reader.fill() {}
    state = .lines(isBulk: false, keepsBlank: true)
    return ContentSniffer.canBeLines(Array(reader.pending.prefix(limit)))
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

  /// Tells the shape of the input, and takes it whole where it is one document.
  private func begin() -> Cut? {
    reader.read(upTo: RecordImporter.sizeLimit + 1)
    let head = Array(reader.pending.prefix(RecordImporter.sizeLimit + 1))
    switch ContentSniffer.shape(of: head) {
    case .lines:
      state = .lines(isBulk: RecordImporter.holdsBulkLines(head), keepsBlank: false)
      return nil
    case .object where isOneLineOfExport(head):
      state = .lines(isBulk: true, keepsBlank: false)
      return nil
    case .object:
      state = .objects(isFirst: true)
      return nil
    case .empty, .xml, .array, .unknown: return document()
    }
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
