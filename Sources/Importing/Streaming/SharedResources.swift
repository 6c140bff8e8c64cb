import Diagnostics

/// The resources of an export that are about no patient and that those of many refer to.
struct SharedResources {
  private static let budget = 32 << 20

  private var byName: [String: ResourceLine] = [:]
  private var size = 0
  /// The first that there was no room for.
  private(set) var firstLeft: Origin?

  /// Takes a resource, unless it is of a type that nothing is read of.
  mutating func add(_ line: ResourceLine, of head: ResourceHead) -> Bool {
    guard FHIRReader.supporting.contains(head.type) else { return false }
    size += line.bytes.count + 256
    if size <= Self.budget {
      for name in head.names { byName[name] = byName[name] ?? line }
    } else {
      firstLeft = firstLeft ?? line.origin
    }
    return true
  }

  /// Those that `lines` refer to, and those that these refer to in turn.
  func referred(to lines: [ResourceLine]) -> [ResourceLine] {
    guard !byName.isEmpty else { return [] }
    var found: [ResourceLine] = []
    var known: Set<String> = []
    var open = lines
    while let line = open.popLast() {
      for reference in references(in: line.bytes) {
        guard let name = name(of: reference), known.insert(name).inserted,
          let resource = byName[name]
        else { continue }
        found.append(resource)
        open.append(resource)
      }
    }
    return found.sorted { $0.origin < $1.origin }
  }

  private func name(of reference: String) -> String? {
    if byName[reference] != nil { return reference }
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
    let history = parts.firstIndex(of: "_history") ?? parts.endIndex
    let name = parts[..<history].suffix(2).joined(separator: "/")
    return byName[name] == nil ? nil : name
  }

  /// What stands behind each `"reference":`; that it may be none is no harm.
  private func references(in bytes: ArraySlice<UInt8>) -> [String] {
    let mark = Array("\"reference\"".utf8)
    var references: [String] = []
    var rest = bytes
    while let quote = rest.firstIndex(of: mark[0]) {
      rest = rest[quote...]
      guard rest.starts(with: mark) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(mark.count).drop { isWhiteSpace($0) || $0 == UInt8(ascii: ":") }
      guard rest.first == mark[0] else { continue }
      let text = rest.dropFirst().prefix { $0 != mark[0] }
      references.append(String(decoding: text, as: UTF8.self))
      rest = rest[text.endIndex...]
    }
    return references
  }
}
