/// Looks up the entries of a dictionary by their names, as far as joining files needs it.
struct PDFValues {
  private let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The number behind a name; of a reference, that of the object.
  func number(_ name: String) -> Int? {
    guard var place = place(behind: name) else { return nil }
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x5B { place += 1 }
    let digits = bytes[place...].prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The name behind a name.
  func name(_ name: String) -> String? {
    guard let place = place(behind: name), place < bytes.count, bytes[place] == 0x2F else {
      return nil
    }
    let end = bytes[(place + 1)...].firstIndex { !$0.isPartOfName } ?? bytes.count
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  /// The place behind a name outside of strings.
  private func place(behind name: String) -> Int? {
    let name = Array(name.utf8)
    var scanner = PDFScanner(bytes)
    while let token = scanner.next() {
      if case .name = token.kind, bytes[token.range].elementsEqual(name) {
        return token.range.upperBound
      }
    }
    return nil
  }
}

/// Takes the syntax of PDF apart: names, whole numbers, and everything else as it stands.
struct PDFScanner {
  enum Kind {
    case name, number, other
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (kind: Kind, range: Range<Int>)? {
    guard place < bytes.count else { return nil }
    let start = place
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "/"):
      while place < bytes.count, bytes[place].isPartOfName { place += 1 }
      return (.name, start..<place)
    case UInt8(ascii: "("):
      skipString()
      return (.other, start..<place)
    case UInt8(ascii: "<") where place < bytes.count && bytes[place] != UInt8(ascii: "<"):
      while place < bytes.count, bytes[place - 1] != UInt8(ascii: ">") { place += 1 }
      return (.other, start..<place)
    case UInt8(ascii: "<"):
      place += 1
      return (.other, start..<place)
    case 48...57:
      while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
      guard place < bytes.count, bytes[place] == UInt8(ascii: ".") else {
        return (.number, start..<place)
      }
      place += 1
      while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
      return (.other, start..<place)
    case UInt8(ascii: "-"):
      while place < bytes.count, (46...57).contains(bytes[place]) { place += 1 }
      return (.other, start..<place)
    default: return (.other, start..<place)
    }
  }

  /// Goes behind the end of a string in parentheses, which may hold others and escapes.
  private mutating func skipString() {
    var depth = 1
    while place < bytes.count, depth > 0 {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
    }
    place = min(place, bytes.count)
  }
}

extension UInt8 {
  /// What a name goes on with (ISO 32000-1, 7.3.5).
  fileprivate var isPartOfName: Bool {
    self > 0x20 && self < 0x7F && !"()<>[]{}/%".utf8.contains(self)
  }
}
