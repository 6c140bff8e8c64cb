import Diagnostics

/// The reading of one JSON text, from byte to byte, into the nodes of a tree.
///
/// Open arrays and objects are found through the parents of the nodes, so that nesting costs no
/// stack. The bytes have been found to be UTF-8 before.
struct JSONScanner {
  let bytes: [UInt8]
  let depthLimit: Int
  var index: Int
  var lines: LineStarts
  var nodes: [JSONNode] = []
  /// What is wrong and does not keep the rest from being read.
  var faults: [JSONFault] = []
  /// The array or object that is being filled.
  private var container: Int?
  private var depth = 0

  init(_ bytes: [UInt8], from start: Int, firstLine: Int, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    index = start
    lines = LineStarts(firstLine: firstLine, at: start)
  }

  /// Reads one value and sees that nothing but white space is around it.
  mutating func scanText() throws(JSONFault) {
    skipWhiteSpace()
    guard index < bytes.count else { throw fault(.empty) }
    try scanValue(key: JSONKey())
    while let current = container {
      switch nodes[current].kind {
      case .object: try scanMember(of: current)
      default: try scanElement(of: current)
      }
    }
    skipWhiteSpace()
    guard index == bytes.count else {
      throw fault(peek() == UInt8(ascii: "/") ? .comment : .trailingContent)
    }
  }
}

extension JSONScanner {
  private mutating func scanElement(of array: Int) throws(JSONFault) {
    guard try !closes(array, with: UInt8(ascii: "]")) else { return }
    try scanValue(key: JSONKey())
  }

  private mutating func scanMember(of object: Int) throws(JSONFault) {
    guard try !closes(object, with: UInt8(ascii: "}")) else { return }
    guard peek() == UInt8(ascii: "\"") else { throw unexpected(.expectedName) }
    let start = index
    let hasEscapes = try scanString()
    let key = JSONKey(
      start: UInt32(start + 1), end: UInt32(index - 1), hasEscapes: hasEscapes)
    skipWhiteSpace()
    guard peek() == UInt8(ascii: ":") else { throw unexpected(.expectedColon) }
    index += 1
    skipWhiteSpace()
    try scanValue(key: key)
  }

  /// Whether the container ends here; if not, goes on to its next element or member.
  private mutating func closes(_ current: Int, with bracket: UInt8) throws(JSONFault) -> Bool {
    skipWhiteSpace()
    if peek() == bracket {
      close(current)
      return true
    }
    guard nodes[current].childCount > 0 else { return false }
    guard peek() == UInt8(ascii: ",") else { throw unexpected(.expectedComma) }
    let comma = index
    index += 1
    skipWhiteSpace()
    if peek() == bracket { throw fault(.trailingComma, at: comma) }
    return false
  }

  private mutating func close(_ current: Int) {
    index += 1
    nodes[current].end = UInt32(index)
    nodes[current].next = UInt32(nodes.count)
    if nodes[current].kind == .object, nodes[current].childCount > 1 {
      noteDuplicates(in: current)
    }
    depth -= 1
    container = current == 0 ? nil : Int(nodes[current].parent)
  }
}

extension JSONScanner {
  private mutating func scanValue(key: JSONKey) throws(JSONFault) {
    guard let byte = peek() else { throw fault(.truncated) }
    let start = index
    switch byte {
    case UInt8(ascii: "{"): try open(.object, key: key)
    case UInt8(ascii: "["): try open(.array, key: key)
    case UInt8(ascii: "\""):
      let hasEscapes = try scanString()
      append(.string, from: start, key: key)
      nodes[nodes.count - 1].hasEscapes = hasEscapes
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanNumber()
      append(.number, from: start, key: key)
    case UInt8(ascii: "t"):
      try scanLiteral("true")
      append(.boolean, from: start, key: key)
    case UInt8(ascii: "f"):
      try scanLiteral("false")
      append(.boolean, from: start, key: key)
    case UInt8(ascii: "n"):
      try scanLiteral("null")
      append(.null, from: start, key: key)
    default: throw unexpected(.unexpectedCharacter)
    }
  }

  private mutating func open(_ kind: JSONValue.Kind, key: JSONKey) throws(JSONFault) {
    guard depth < depthLimit else { throw fault(.tooDeep) }
    depth += 1
    let start = index
    index += 1
    append(kind, from: start, key: key)
    container = nodes.count - 1
  }

  private mutating func append(_ kind: JSONValue.Kind, from start: Int, key: JSONKey) {
    let parent = container ?? 0
    var position: UInt32 = 0
    if container != nil {
      position = nodes[parent].childCount
      nodes[parent].childCount += 1
    }
    nodes.append(
      JSONNode(
        kind: kind, start: UInt32(start), end: UInt32(index), key: key, parent: UInt32(parent),
        position: position, next: UInt32(nodes.count + 1)))
  }
}

extension JSONScanner {
  func peek() -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  func fault(_ kind: JSONFault.Kind, at offset: Int? = nil) -> JSONFault {
    JSONFault(kind: kind, offset: offset ?? index, node: container)
  }

  /// A fault at a byte that is out of place, named more closely where its meaning is plain.
  private func unexpected(_ kind: JSONFault.Kind) -> JSONFault {
    guard let byte = peek() else { return fault(.truncated) }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return fault(.comment)
    case UInt8(ascii: "'"): return fault(.singleQuote)
    case UInt8(ascii: "N"), UInt8(ascii: "I"): return fault(.notANumber)
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      return fault(kind == .unexpectedCharacter ? .invalidNumber : kind)
    default: return fault(kind)
    }
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        // Line feeds are allowed nowhere else in JSON: this finds every line.
        index += 1
        lines.append(index)
      default: return
      }
    }
  }
}
