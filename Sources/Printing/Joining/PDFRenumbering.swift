/// How the numbers of one file change when it becomes part of another.
struct PDFRenumbering {
  /// What is added to the number of every object.
  let objects: Int
  /// What is added to the key of every page and link in the parent tree.
  let keys: Int

  /// An object with the references and keys that it has in the whole.
  func moved(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var moved: [UInt8] = []
    moved.reserveCapacity(bytes.count + bytes.count / 8)
    var scanner = PDFScanner(bytes)
    var isKey = false
    while let (kind, range) = scanner.next() {
      switch kind {
      case .name:
        let name = String(decoding: bytes[range], as: UTF8.self)
        isKey = name == "/StructParents" || name == "/StructParent"
        moved += bytes[range]
      case .number:
        let number = Int(String(decoding: bytes[range], as: UTF8.self)) ?? 0
        if isKey {
          moved.put(number + keys)
        } else if bytes[range.upperBound...].starts(with: [0x20, 0x30, 0x20, 0x52]) {
          moved.put(number + objects)
        } else {
          moved += bytes[range]
        }
        isKey = false
      case .other: moved += bytes[range]
      }
    }
    return moved
  }

  /// The entries of a parent tree, each with its key in the whole; `tree` has been moved.
  func entries(ofTree tree: [UInt8]) -> [(key: Int, value: [UInt8])] {
    guard let open = tree.firstIndex(of: UInt8(ascii: "[")),
      let close = tree.lastIndex(of: UInt8(ascii: "]"))
    else { return [] }
    var entries: [(Int, [UInt8])] = []
    var rest = tree[(open + 1)..<close].drop { $0 == 0x20 }
    while !rest.isEmpty {
      let digits = rest.prefix { (48...57).contains($0) }
      guard let key = Int(String(decoding: digits, as: UTF8.self)) else { break }
      rest = rest.dropFirst(digits.count).drop { $0 == 0x20 }
      let isArray = rest.first == UInt8(ascii: "[")
      let mark = UInt8(ascii: isArray ? "]" : "R")
      guard let end = rest.firstIndex(of: mark) else { break }
      entries.append((key + keys, Array(rest[...end])))
      rest = rest[(end + 1)...].drop { $0 == 0x20 }
    }
    return entries
  }
}
