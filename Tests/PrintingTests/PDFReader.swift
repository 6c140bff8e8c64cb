import Testing

/// An uncompressed PDF read back through its cross-reference stream.
struct PDFReader {
  struct Object {
    let value: PDFValue
    let stream: [UInt8]
  }

  let bytes: [UInt8]
  private(set) var objects: [Int: Object] = [:]
  let trailer: PDFValue

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let tail = String(decoding: bytes.suffix(40), as: UTF8.self)
    let words = tail.split(separator: "\n")
    let start = try #require(words.count >= 2 ? Int(words[words.count - 2]) : nil)
    let table = try Self.object(at: start, in: bytes)
    trailer = table.value
    var packed: [Int: [(object: Int, index: Int)]] = [:]
    for (number, row) in stride(from: 0, to: table.stream.count, by: 7).enumerated() {
      let entry = table.stream[row..<row + 7].map { Int($0) }
      let offset = entry[1] << 24 | entry[2] << 16 | entry[3] << 8 | entry[4]
      switch entry[0] {
      case 1:
        let heading = "\(number) 0 obj"
        let found = String(decoding: bytes[offset..<offset + heading.utf8.count], as: UTF8.self)
        #expect(found == heading, "offset of object \(number)")
        objects[number] = try Self.object(at: offset, in: bytes)
      case 2: packed[offset, default: []].append((number, entry[5] << 8 | entry[6]))
      default: break
      }
    }
    for (stream, members) in packed {
      let content = try #require(objects[stream])
      let first = try #require(content.value["First"]?.integer)
      var scanner = PDFScanner(content.stream)
      var heads: [(object: Int, start: Int)] = []
      for _ in 0..<(content.value["N"]?.integer ?? 0) {
        heads.append((scanner.value()?.integer ?? -1, scanner.value()?.integer ?? -1))
      }
      for (object, index) in members {
        #expect(heads[index].object == object)
        var scanner = PDFScanner(content.stream, at: first + heads[index].start)
        let value = scanner.value()
        objects[object] = Object(value: try #require(value), stream: [])
      }
    }
  }

  private static func object(at offset: Int, in bytes: [UInt8]) throws -> Object {
    var scanner = PDFScanner(bytes, at: offset)
    _ = scanner.next()
    _ = scanner.next()
    _ = scanner.next()
    let scanned = scanner.value()
    let value = try #require(scanned)
    guard let length = value["Length"]?.integer else { return Object(value: value, stream: []) }
    let opening = scanner.next()
    #expect(opening == .keyword("stream"))
    let start = scanner.place + 1
    scanner.place = start + length
    let closing = scanner.next()
    #expect(closing == .keyword("endstream"))
    return Object(value: value, stream: Array(bytes[start..<start + length]))
  }

  func resolve(_ value: PDFValue?) -> PDFValue {
    guard let value else { return .null }
    guard let object = value.object else { return value }
    return objects[object]?.value ?? .null
  }

  var catalog: PDFValue { resolve(trailer["Root"]) }

  var pages: [PDFValue] {
    (resolve(catalog["Pages"])["Kids"]?.items ?? []).map(resolve)
  }

  func content(of page: PDFValue) -> [UInt8] {
    page["Contents"]?.object.flatMap { objects[$0]?.stream } ?? []
  }

  /// The text of the XMP packet.
  var metadata: String {
    let stream = catalog["Metadata"]?.object.flatMap { objects[$0]?.stream } ?? []
    return String(decoding: stream, as: UTF8.self)
  }

  /// Calls `visit` for every structure element below the root, with the tag of its parent.
  func forEachElement(_ visit: (_ object: Int, _ element: PDFValue, _ parent: String) -> Void) {
    func walk(_ object: Int, parent: String) {
      let element = resolve(.reference(object))
      visit(object, element, parent)
      for kid in element["K"]?.items ?? [] {
        if let object = kid.object { walk(object, parent: element["S"]?.text ?? "") }
      }
    }
    for kid in resolve(catalog["StructTreeRoot"])["K"]?.items ?? [] {
      if let object = kid.object { walk(object, parent: "") }
    }
  }
}
