import Diagnostics
public import Documents

/// Puts letters one behind the other into one PDF, for a print room.
///
/// Every letter keeps its pages, its head lines, its own numbering of pages and its tags; its
/// bookmarks stand under one with its reference. What belongs to a letter as a file is left out:
/// attached evidence, and the claim of PDF/A, since joined letters are no single document. The joiner
/// holds a few numbers a letter and an object, and gives bytes out as it goes.
public final class PDFJoiner {
  let metadata: Document.Metadata
  private let write: ([UInt8]) throws -> Void
  private let inflater = Inflater()
  /// Where each object begins; the first is the head of the list of free ones.
  private(set) var offsets = [0, 0, 0, 0]
  private(set) var length = 0
  private(set) var letters: [JoinedLetter] = []
  private(set) var nextKey = 0
  let pageTree = 1
  let structure = 2
  let outlines = 3

  /// Begins a file; `write` is given its bytes, in order.
  public init(_ metadata: Document.Metadata, write: @escaping ([UInt8]) throws -> Void) throws {
    self.metadata = metadata
    self.write = write
    var head: [UInt8] = []
    head.put("%PDF-1.7\n%")
    try put(head + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  /// Adds a letter as ``PDFRenderer`` has made it.
  ///
  /// - Throws: A `Rejection` of another kind of file, or what `write` throws.
  public func add(_ file: [UInt8], title: String) throws {
    guard let parts = PDFParts(file, inflater: inflater),
      let letter = JoinedLetter(parts, title: title, firstKey: nextKey)
    else { throw Rejection(.notOurs) }
    let renumbering = PDFRenumbering(objects: offsets.count - 1, keys: nextKey)
    let last = max(parts.objects.keys.max() ?? 0, parts.streams.map(\.number).max() ?? 0)
    offsets += Array(repeating: 0, count: last)
    let catalog = PDFValues(parts.objects[parts.root] ?? [])
    let left = Set(
      [
        parts.root, letter.part, letter.outline, catalog.number("/Metadata"),
        catalog.number("/DestOutputProfile"),
      ].compactMap(\.self))
    for stream in parts.streams where !left.contains(stream.number) {
      guard PDFValues(stream.dictionary).name("/Type") != "/EmbeddedFile" else { continue }
      try put(object: stream.number + renumbering.objects) { bytes in
        bytes += renumbering.moved(stream.dictionary)
        bytes.put("\nstream\n")
        bytes += stream.content
        bytes.put("\nendstream")
      }
    }
    for (number, object) in parts.objects.sorted(by: { $0.key < $1.key })
    where !left.contains(number) && PDFValues(object).name("/Type") != "/Filespec" {
      try put(object: number + renumbering.objects) { bytes in
        if number == letter.pageTree {
          bytes.put("<</Parent \(pageTree) 0 R")
          bytes += renumbering.moved(object).dropFirst(2)
        } else if number == letter.parents {
          write(renumbering.entries(ofTree: renumbering.moved(object)), letter.keys, to: &bytes)
        } else {
          bytes += renumbering.moved(object)
        }
      }
    }
    letters.append(letter.moved(by: renumbering.objects))
    nextKey = letter.keys.upperBound
  }

  /// A leaf of the parent tree of the whole.
  private func write(
    _ entries: [(key: Int, value: [UInt8])], _ keys: Range<Int>, to bytes: inout [UInt8]
  ) {
    bytes.put("<</Limits[\(keys.lowerBound) \(max(keys.lowerBound, keys.upperBound - 1))]/Nums[")
    for (key, value) in entries {
      bytes.put("\(key) ")
      bytes += value
      bytes.put(" ")
    }
    bytes.put("]>>")
  }

  func newObject() -> Int {
    offsets.append(0)
    return offsets.count - 1
  }

  func put(object number: Int, _ body: (inout [UInt8]) -> Void) throws {
    offsets[number] = length
    var bytes: [UInt8] = []
    bytes.put("\(number) 0 obj\n")
    body(&bytes)
    bytes.put("\nendobj\n")
    try put(bytes)
  }

  func put(_ bytes: [UInt8]) throws {
    try write(bytes)
    length += bytes.count
  }
}

extension Diagnostic {
  fileprivate static let notOurs = Diagnostic(
    id: "not-our-pdf", "this is no PDF that the program has written",
    remedy: "join letters that `fascicle letter` has printed", at: Origin(path: "document"))
}
