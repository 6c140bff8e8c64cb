import JSONReading

/// Where two pieces of evidence differ, by pointer.
enum EvidenceDifference {
  private static let told = 12

  static func places(in actual: [UInt8], differingFrom expected: [UInt8]) -> [String] {
    let reader = JSONReader()
    guard let first = try? reader.read(expected, path: ""),
      let second = try? reader.read(actual, path: "")
    else { return [] }
    var places: [String] = []
    compare(first, second, "", &places)
    return Array(places.prefix(told))
  }

  private static func compare(
    _ expected: JSONValue, _ actual: JSONValue, _ place: String, _ places: inout [String]
  ) {
    switch (expected.content, actual.content) {
    case (.object(let first), .object(let second)):
      let keys = first.map(\.key)
      for member in first {
        let inner = place + "/" + member.key
        guard let other = actual[member.key] else {
          places.append(inner)
          continue
        }
        compare(member.value, other, inner, &places)
      }
      // A name that no evidence has is not repeated.
      if second.contains(where: { !keys.contains($0.key) }) { places.append(place + "/...") }
    case (.array(let first), .array(let second)):
      for (index, (one, two)) in zip(first, second).enumerated() {
        compare(one, two, "\(place)/\(index)", &places)
      }
      if first.count != second.count { places.append(place) }
    case (.string(let first), .string(let second)): if first != second { places.append(place) }
    case (.number(let first), .number(let second)): if first != second { places.append(place) }
    case (.boolean(let first), .boolean(let second)): if first != second { places.append(place) }
    case (.null, .null): break
    default: places.append(place)
    }
  }
}
