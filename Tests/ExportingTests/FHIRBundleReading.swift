import Diagnostics
import JSONReading

/// A written bundle, taken apart for the tests that look at it.
struct FHIRBundleReading {
  struct Entry {
    let url: String
    let type: String
    let resource: JSONValue
  }

  let entries: [Entry]

  init(_ bytes: [UInt8]) throws {
    let root = try JSONReader().read(bytes, path: "bundle.json")
    entries = (root["entry"]?.elements ?? []).compactMap { entry in
      guard let url = entry["fullUrl"]?.string, let resource = entry["resource"],
        let type = resource["resourceType"]?.string
      else { return nil }
      return Entry(url: url, type: type, resource: resource)
    }
  }

  func resource(_ type: String) -> JSONValue? { entries.first { $0.type == type }?.resource }

  /// Every address that something refers to.
  var references: Set<String> { Set(entries.flatMap { $0.resource.references }) }

  /// The entries that references lead to from the composition on, itself among them.
  var reached: Set<String> {
    let resources = Dictionary(uniqueKeysWithValues: entries.map { ($0.url, $0.resource) })
    var found: Set<String> = []
    var open = entries.prefix(1).map(\.url)
    while let url = open.popLast() {
      guard found.insert(url).inserted else { continue }
      open += resources[url]?.references ?? []
    }
    return found
  }

  /// The text of the composition and of its sections, without tags, in order.
  var narratives: [String] {
    guard let composition = entries.first?.resource else { return [] }
    let parts = [composition] + (composition["section"]?.elements ?? [])
    return parts.compactMap { $0["text"]?["div"]?.string }.map(\.withoutTags)
  }

  var titles: [String] {
    entries.first?.resource["section"]?.elements?.compactMap { $0["title"]?.string?.squeezed } ?? []
  }
}

extension JSONValue {
  fileprivate var references: [String] {
    if let elements { return elements.flatMap(\.references) }
    let own = self["reference"]?.string.map { [$0] } ?? []
    return own + (members ?? []).flatMap { $0.value.references }
  }

  /// The codes of a concept.
  func codes(at name: String) -> [String] {
    self[name]?["coding"]?.elements?.compactMap { $0["code"]?.string } ?? []
  }
}

extension String {
  /// The text of markup, blanks squeezed.
  fileprivate var withoutTags: String {
    var text = ""
    var tag: String?
    for character in self {
      if character == "<" {
        tag = ""
      } else if character == ">", let name = tag {
        // What is set apart within a line is not parted from it.
        let first = name.drop { $0 == "/" }.prefix { $0.isLetter }
        if !["b", "i", "a", "code"].contains(first) { text += " " }
        tag = nil
      } else if tag != nil {
        tag?.append(character)
      } else {
        text.append(character)
      }
    }
    let plain = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return plain.squeezed
  }
}
