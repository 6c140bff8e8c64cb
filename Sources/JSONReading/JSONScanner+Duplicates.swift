extension JSONScanner {
  /// Notes each member of an object whose name another bore before it.
  mutating func noteDuplicates(in object: Int) {
    var members: [Int] = []
    members.reserveCapacity(Int(nodes[object].childCount))
    var child = object + 1
    while child < nodes.count {
      members.append(child)
      child = Int(nodes[child].next)
    }
    // Most objects are small, and comparing their names takes no memory.
    let duplicates =
      members.count <= 16 ? duplicatesByComparing(members) : duplicatesByHashing(members)
    for member in duplicates {
      faults.append(
        JSONFault(kind: .duplicateKey, offset: Int(nodes[member].key.start) - 1, node: member))
    }
  }

  private func duplicatesByComparing(_ members: [Int]) -> [Int] {
    members.indices.filter { later in
      members[..<later].contains { hasSameName($0, members[later]) }
    }.map { members[$0] }
  }

  private func duplicatesByHashing(_ members: [Int]) -> [Int] {
    var names: Set<[UInt8]> = []
    return members.filter { !names.insert(name(of: $0)).inserted }
  }

  private func hasSameName(_ left: Int, _ right: Int) -> Bool {
    let first = nodes[left].key
    let second = nodes[right].key
    if first.hasEscapes || second.hasEscapes { return name(of: left) == name(of: right) }
    guard first.end - first.start == second.end - second.start else { return false }
    for offset in 0..<Int(first.end - first.start)
    where bytes[Int(first.start) + offset] != bytes[Int(second.start) + offset] {
      return false
    }
    return true
  }

  private func name(of member: Int) -> [UInt8] {
    let key = nodes[member].key
    let raw = bytes[Int(key.start)..<Int(key.end)]
    return key.hasEscapes ? JSONEscapes.resolved(raw) : Array(raw)
  }
}
