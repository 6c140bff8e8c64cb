import Diagnostics
import Importing
import JSONReading

/// A letter as a FHIR document: what its narratives say and what it carries.
enum FHIRLetterFile {
  case json(JSONValue)
  case xml([HTMLToken])

  /// The greatest number of bytes of one document.
  private static let sizeLimit = 64 << 20

  /// `nil` where it is no Bundle.
  init?(_ bytes: [UInt8], path: String) {
    guard let first = bytes.first(where: { !$0.isBlank && $0 < 0x80 }) else { return nil }
    if first == UInt8(ascii: "{") {
      let reader = JSONReader(limits: JSONReader.Limits(size: Self.sizeLimit))
      guard let value = try? reader.read(bytes, path: path),
        value["resourceType"]?.string == "Bundle"
      else { return nil }
      self = .json(value)
    } else {
      let tokens = HTMLScanner.tokens(of: bytes, isXML: true)
      let root = tokens.first { if case .open = $0 { true } else { false } }
      guard case .open("bundle", _)? = root else { return nil }
      self = .xml(tokens)
    }
  }

  var isXML: Bool { if case .xml = self { true } else { false } }

  /// The files that its resources hold.
  var attachments: [(name: String, bytes: [UInt8])] {
    switch self {
    case .json(let value): value.attachments
    case .xml(let tokens): tokens.attachments
    }
  }

  var passages: [Passage] {
    switch self {
    case .json(let value):
      value.narratives.flatMap { HTMLScanner.tokens(of: Array($0.utf8), isXML: true).passages }
    case .xml(let tokens): tokens.passages
    }
  }

  /// Where it differs from a copy of itself.
  func places(differingFrom copy: [UInt8], in bytes: [UInt8]) -> [String] {
    switch self {
    case .json: return EvidenceDifference.places(in: bytes, differingFrom: copy)
    case .xml: return bytes.isSameMarkup(as: copy) ? [] : ["the elements of the document"]
    }
  }
}

extension JSONValue {
  /// Every attachment with content, at any depth.
  fileprivate var attachments: [(name: String, bytes: [UInt8])] {
    var found: [(String, [UInt8])] = []
    if let data = self["data"]?.string, self["contentType"] != nil {
      found.append((self["title"]?.string ?? "", Base64.decode(data.utf8) ?? []))
    }
    for member in members ?? [] { found += member.value.attachments }
    for element in elements ?? [] { found += element.attachments }
    return found
  }

  /// Every narrative, in the order of the document.
  fileprivate var narratives: [String] {
    var found: [String] = []
    for member in members ?? [] {
      if member.key == "div", let text = member.value.string { found.append(text) }
      found += member.value.narratives
    }
    for element in elements ?? [] { found += element.narratives }
    return found
  }
}

extension [HTMLToken] {
  /// Every attachment with content.
  fileprivate var attachments: [(name: String, bytes: [UInt8])] {
    var found: [(String, [UInt8])] = []
    var data: [UInt8]?
    var name = ""
    for token in self {
      switch token {
      case .open("attachment", _): (data, name) = (nil, "")
      case .open("data", let attributes):
        data = attributes.first { $0.name == "value" }.flatMap { Base64.decode($0.value.utf8) }
      case .open("title", let attributes):
        name = attributes.first { $0.name == "value" }?.value ?? name
      case .close("attachment"):
        if let data { found.append((name, data)) }
        data = nil
      default: break
      }
    }
    return found
  }
}
