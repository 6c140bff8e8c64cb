import Diagnostics

/// The objects of a PDF file, found by its cross-reference tables or streams (ISO 32000-1, 7.5).
///
/// A file whose tables are broken is refused and not mended: two readers that mend it differently
/// would show two letters.
final class PDFObjects {
  enum Place {
    case free
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  let bytes: [UInt8]
  let path: String
  private(set) var trailer: [String: PDFValue] = [:]
  private var places: [Int: Place] = [:]
  private var known: [Int: PDFValue] = [:]
  private var packs: [Int: [PDFValue]] = [:]
  private var open: Set<Int> = []

  init(_ bytes: [UInt8], path: String) throws(Rejection) {
    self.bytes = bytes
    self.path = path
    guard let start = lastStart() else { throw Rejection(.malformed(at: Origin(path: path))) }
    try readSections(from: start)
    guard trailer["Encrypt"] == nil else { throw Rejection(.encrypted(at: Origin(path: path))) }
    guard trailer["Root"] != nil else { throw Rejection(.malformed(at: Origin(path: path))) }
  }

  /// The value that a reference leads to; what is missing is null.
  func resolve(_ value: PDFValue?) -> PDFValue {
    guard let value else { return .null }
    guard case .reference(let number) = value else { return value }
    if let found = known[number] { return found }
    guard open.insert(number).inserted else { return .null }
    defer { open.remove(number) }
    let found = read(number) ?? .null
    known[number] = found
    return found
  }

  func content(of value: PDFValue?) -> [UInt8]? {
    guard case .stream(let entries, let raw) = resolve(value) else { return nil }
    return PDFStream.content(entries, raw, resolve: resolve)
  }

  private func read(_ number: Int) -> PDFValue? {
    switch places[number] {
    case .offset(let offset):
      guard let object = object(at: offset), object.number == number else { return nil }
      return object.value
    case .packed(let stream, let index):
      let pack = packs[stream] ?? unpacked(stream)
      packs[stream] = pack
      return index < pack.count ? pack[index] : nil
    case .free, nil: return nil
    }
  }

  private func unpacked(_ stream: Int) -> [PDFValue] {
    guard case .offset = places[stream], let entries = resolve(.reference(stream)).entries,
      let count = resolve(entries["N"]).integer, let first = resolve(entries["First"]).integer,
      let content = content(of: .reference(stream)), (0...content.count).contains(first),
      (0...content.count).contains(count)
    else { return [] }
    var head = PDFScanner(content[..<first])
    return (0..<count).map { _ in
      _ = head.next()
      guard let offset = head.next()?.integer, offset >= 0, first + offset < content.count else {
        return .null
      }
      var scanner = PDFScanner(content[...], at: first + offset)
      return scanner.next() ?? .null
    }
  }

  /// The object that begins at an offset.
  private func object(at offset: Int) -> (number: Int, value: PDFValue)? {
    guard (0..<bytes.count).contains(offset) else { return nil }
    var scanner = PDFScanner(bytes[...], at: offset)
    guard let number = scanner.next()?.integer, scanner.next()?.integer != nil,
      scanner.next()?.keyword == "obj", let value = scanner.next()
    else { return nil }
    let behind = scanner.position
    // A whole number may begin a reference.
    if value.integer != nil, scanner.next()?.integer != nil, scanner.next()?.keyword == "R",
      let target = value.integer
    {
      return (number, .reference(target))
    }
    scanner.position = behind
    guard case .dictionary(let entries) = value, scanner.next()?.keyword == "stream" else {
      return (number, value)
    }
    var start = scanner.position
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    guard let length = resolve(entries["Length"]).integer, length >= 0,
      length <= bytes.count - start
    else { return nil }
    return (number, .stream(entries, content: bytes[start..<start + length]))
  }
}

extension PDFObjects {
  private func lastStart() -> Int? {
    let tail = bytes.suffix(2048)
    let word = Array("startxref".utf8)
    let found = tail.indices.reversed().first { tail[$0...].starts(with: word) }
    guard let found, bytes.starts(with: Array("%PDF-".utf8)) else { return nil }
    var scanner = PDFScanner(bytes[...], at: found + word.count)
    return scanner.next()?.integer
  }

  /// Reads the newest section and those before it; what was read first prevails.
  private func readSections(from start: Int) throws(Rejection) {
    var starts = [start]
    var seen: Set<Int> = []
    while let start = starts.popLast() {
      guard seen.insert(start).inserted, seen.count < 1000, (0..<bytes.count).contains(start) else {
        throw Rejection(.malformed(at: Origin(path: path)))
      }
      var scanner = PDFScanner(bytes[...], at: start)
      let isTable = scanner.next()?.keyword == "xref"
      guard let entries = isTable ? readTable(&scanner) : readStream(at: start) else {
        throw Rejection(.malformed(at: Origin(path: path)))
      }
      trailer.merge(entries) { first, _ in first }
      if let previous = entries["Prev"]?.integer { starts.append(previous) }
      // Of a file with both, readers of streams take the stream before the older tables.
      if isTable, let stream = entries["XRefStm"]?.integer { starts.append(stream) }
    }
  }

  private func readTable(_ scanner: inout PDFScanner) -> [String: PDFValue]? {
    while let value = scanner.next() {
      if value.keyword == "trailer" { return scanner.next()?.entries }
      guard let first = value.integer, let count = scanner.next()?.integer, count >= 0,
        count < 10_000_000
      else { return nil }
      for number in first..<first + count {
        guard let offset = scanner.next()?.integer, scanner.next()?.integer != nil,
          let kind = scanner.next()?.keyword
        else { return nil }
        if places[number] == nil { places[number] = kind == "n" ? .offset(offset) : .free }
      }
    }
    return nil
  }

  private func readStream(at start: Int) -> [String: PDFValue]? {
    guard case .stream(let entries, let raw)? = object(at: start)?.value,
      let content = PDFStream.content(entries, raw, resolve: { $0 ?? .null }),
      let widths = entries["W"]?.elements?.compactMap(\.integer), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }), let size = entries["Size"]?.integer
    else { return nil }
    let sections = entries["Index"]?.elements?.compactMap(\.integer) ?? [0, size]
    let width = widths.reduce(0, +)
    guard width > 0, sections.count % 2 == 0 else { return nil }
    var position = 0
    for section in stride(from: 0, to: sections.count, by: 2) {
      for offset in 0..<max(0, sections[section + 1]) {
        guard position + width <= content.count else { return nil }
        var fields: [Int] = []
        for own in widths {
          let field = content[position..<position + own].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
          fields.append(Int(truncatingIfNeeded: field))
          position += own
        }
        let number = sections[section] &+ offset
        guard places[number] == nil else { continue }
        switch widths[0] == 0 ? 1 : fields[0] {
        case 1: places[number] = .offset(fields[1])
        case 2: places[number] = .packed(stream: fields[1], index: fields[2])
        default: places[number] = .free
        }
      }
    }
    return entries
  }
}

extension Diagnostic {
  fileprivate static func malformed(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "malformed-pdf", "the table that finds the parts of this PDF is missing or broken",
      remedy: "get the file anew from where it was made; one that was mended cannot be verified",
      at: origin)
  }

  fileprivate static func encrypted(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "encrypted-pdf", "this PDF is encrypted", remedy: "take the password off a copy of it",
      at: origin)
  }
}
