/// A PDF file being written: its objects, and at the end the table that finds them.
///
/// Dictionaries are gathered in compressed object streams, so that a structure tree of hundreds of
/// elements costs little. The syntax follows ISO 32000-1, 7.5, within the limits of PDF/A-2 (6.1).
struct PDFFile {
  private enum Place {
    case missing
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  private(set) var bytes: [UInt8]
  private var places: [Place] = [.missing]
  private var packed: [UInt8] = []
  private var packedStarts: [(object: Int, start: Int)] = []
  private let deflater: Deflater?

  init(deflater: Deflater?) {
    self.deflater = deflater
    bytes = []
    bytes.reserveCapacity(64 << 10)
    bytes.put("%PDF-1.7\n%")
    // Four bytes above 127 tell a file transfer that this is not text (PDF/A-2, 6.1.2).
    bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// The number of an object that will be written later.
  mutating func reserve() -> Int {
    places.append(.missing)
    return places.count - 1
  }

  /// Writes an object that is not a stream.
  mutating func put(_ object: Int, _ write: (inout [UInt8]) -> Void) {
    packedStarts.append((object, packed.count))
    write(&packed)
    packed.append(UInt8(ascii: "\n"))
  }

  /// The content of a stream as it will stand in the file.
  struct Stream {
    let bytes: [UInt8]
    let isCompressed: Bool
    /// How long the content is before it is compressed.
    let length: Int
  }

  /// `thorough` compresses what is kept for many files, if files are compressed at all.
  func stream(_ content: [UInt8], thorough: Deflater? = nil) -> Stream {
    let deflater = deflater == nil ? nil : thorough ?? deflater
    guard let compressed = deflater?.compress(content) else {
      return Stream(bytes: content, isCompressed: false, length: content.count)
    }
    return Stream(bytes: compressed, isCompressed: true, length: content.count)
  }

  /// Writes a stream; `entries` are the rest of its dictionary.
  mutating func put(
    _ object: Int, stream content: [UInt8], _ entries: String = "", isCompressed: Bool = true
  ) {
    let stream =
      isCompressed
      ? stream(content) : Stream(bytes: content, isCompressed: false, length: content.count)
    put(object, stream, entries)
  }

  mutating func put(_ object: Int, _ stream: Stream, _ entries: String = "") {
    places[object] = .offset(bytes.count)
    bytes.put(object)
    bytes.put(" 0 obj\n<<")
    bytes.put(entries)
    bytes.put(stream.isCompressed ? "/Filter/FlateDecode/Length " : "/Length ")
    bytes.put(stream.bytes.count)
    bytes.put(">>\nstream\n")
    bytes += stream.bytes
    bytes.put("\nendstream\nendobj\n")
  }

  /// Writes the gathered objects as one stream.
  mutating func pack() {
    guard !packedStarts.isEmpty else { return }
    let stream = reserve()
    var content: [UInt8] = []
    content.reserveCapacity(packed.count + packedStarts.count * 10)
    for (index, (object, start)) in packedStarts.enumerated() {
      content.put(object)
      content.put(" ")
      content.put(start)
      content.put(" ")
      places[object] = .packed(stream: stream, index: index)
    }
    let first = content.count
    content += packed
    put(stream, stream: content, "/Type/ObjStm/N \(packedStarts.count)/First \(first)")
    packed.removeAll(keepingCapacity: true)
    packedStarts.removeAll(keepingCapacity: true)
  }

  /// Writes the cross-reference stream with the trailer's entries, and gives the whole file.
  ///
  /// The identifier is a hash of all bytes before it: two files are the same document exactly when
  /// it is equal.
  mutating func finish(catalog: Int, info: Int) -> [UInt8] {
    pack()
    let identifier = ContentHash.hash(bytes)
    let table = reserve()
    let start = bytes.count
    places[table] = .offset(start)
    var content: [UInt8] = []
    content.reserveCapacity(places.count * 7)
    for place in places {
      switch place {
      case .missing:
        content += [0, 0, 0, 0, 0, 0, 0]
      case .offset(let offset):
        content.append(1)
        content.append(bigEndian32: offset)
        content += [0, 0]
      case .packed(let stream, let index):
        content.append(2)
        content.append(bigEndian32: stream)
        content.append(bigEndian16: index)
      }
    }
    content.replaceSubrange(5..<7, with: [0xFF, 0xFF])
    var entries: [UInt8] = []
    entries.put("/Type/XRef/W[1 4 2]/Size \(places.count)/Root ")
    entries.put(reference: catalog)
    entries.put("/Info ")
    entries.put(reference: info)
    entries.put("/ID[<")
    entries.put(hex: identifier)
    entries.put("><")
    entries.put(hex: identifier)
    entries.put(">]")
    put(table, stream: content, String(decoding: entries, as: UTF8.self))
    bytes.put("startxref\n")
    bytes.put(start)
    bytes.put("\n%%EOF\n")
    return bytes
  }
}
