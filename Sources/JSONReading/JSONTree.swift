import Diagnostics

/// A whole JSON text, as a flat list of its values in their order.
///
/// Nothing here nests, so neither a walk nor the end of a tree's life can exhaust the stack.
final class JSONTree: Sendable {
  let bytes: [UInt8]
  let path: String
  let lines: LineStarts
  /// Every value, each before those it holds.
  let nodes: [JSONNode]

  init(bytes: [UInt8], path: String, lines: LineStarts, nodes: [JSONNode]) {
    self.bytes = bytes
    self.path = path
    self.lines = lines
    self.nodes = nodes
  }
}

extension JSONTree {
  func children(of index: Int) -> [JSONValue] {
    var values: [JSONValue] = []
    values.reserveCapacity(Int(nodes[index].childCount))
    var child = index + 1
    while child < nodes[index].next {
      values.append(JSONValue(tree: self, index: child))
      child = Int(nodes[child].next)
    }
    return values
  }

  func members(of index: Int) -> [JSONMember] {
    children(of: index).map { value in
      JSONMember(key: text(of: nodes[value.index].key), value: value)
    }
  }

  func originOfKey(of index: Int) -> Origin {
    origin(at: Int(nodes[index].key.start) - 1, pointer: pointer(to: index))
  }

  func member(named name: String, of index: Int) -> JSONValue? {
    guard nodes[index].kind == .object else { return nil }
    var child = index + 1
    while child < nodes[index].next {
      if hasName(name, nodes[child].key) { return JSONValue(tree: self, index: child) }
      child = Int(nodes[child].next)
    }
    return nil
  }

  private func hasName(_ name: String, _ key: JSONKey) -> Bool {
    guard !key.hasEscapes else { return text(of: key).utf8.elementsEqual(name.utf8) }
    guard Int(key.end - key.start) == name.utf8.count else { return false }
    var index = Int(key.start)
    for byte in name.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }
}

extension JSONTree {
  func truth(of index: Int) -> Bool {
    bytes[Int(nodes[index].start)] == UInt8(ascii: "t")
  }

  func rawText(of index: Int) -> String {
    String(decoding: bytes[Int(nodes[index].start)..<Int(nodes[index].end)], as: UTF8.self)
  }

  func string(of index: Int) -> String {
    let node = nodes[index]
    return text(
      of: JSONKey(start: node.start + 1, end: node.end - 1, hasEscapes: node.hasEscapes))
  }

  private func text(of key: JSONKey) -> String {
    let raw = bytes[Int(key.start)..<Int(key.end)]
    guard key.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: JSONEscapes.resolved(raw), as: UTF8.self)
  }
}

extension JSONTree {
  func origin(at offset: Int, pointer: String?) -> Origin {
    let place = lines.place(of: offset)
    return Origin(path: path, line: place.line, column: place.column, pointer: pointer)
  }

  /// The way to a value from what holds it.
  func step(to index: Int) -> String {
    let node = nodes[index]
    return nodes[Int(node.parent)].kind == .object
      ? "/" + JSONEscapes.pointerToken(text(of: node.key)) : "/" + String(node.position)
  }

  /// The way to a value; `nil` for the whole text.
  func pointer(to index: Int) -> String? {
    guard index > 0 else { return nil }
    var steps: [String] = []
    var current = index
    while current > 0 {
      steps.append(step(to: current))
      current = Int(nodes[current].parent)
    }
    return steps.reversed().joined()
  }
}
