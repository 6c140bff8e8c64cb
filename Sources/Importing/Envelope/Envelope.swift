import Diagnostics
import JSONReading

/// One line of a stream that holds a record in another form, with a name for it.
///
/// `{"key": …, "format": …, "payload": …}`, `payload_base64` where the record is not UTF-8, or
/// `resources` for the FHIR resources of one patient. The first member of the line is one of these;
/// so no record can be taken for an envelope.
struct Envelope {
  enum Content {
    case payload([UInt8])
    case resources([JSONValue])
  }

  private static let names = ["key", "format", "payload", "payload_base64", "resources"]
  private static let contentNames = names.dropFirst(2)
  /// The greatest number of bytes of a key.
  static let keyLimit = 1024

  private(set) var key: String?
  private(set) var format: (name: RecordFormat.Label, origin: Origin)?
  /// `nil` when there is none that can be taken; `diagnostics` then says why.
  private(set) var content: Content?
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether the first member of the object is one of an envelope.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.drop(while: isWhiteSpace)
    guard rest.popFirst() == UInt8(ascii: "{") else { return false }
    rest = rest.drop(while: isWhiteSpace)
    guard rest.popFirst() == UInt8(ascii: "\"") else { return false }
    return names.contains { rest.starts(with: $0.utf8 + [UInt8(ascii: "\"")]) }
  }

  init(_ root: JSONValue) {
    readKey(root["key"])
    readFormat(root["format"])
    for member in root.members ?? [] where !Self.names.contains(member.key) {
      diagnostics.append(.unknownMember(at: member.keyOrigin))
    }
    let held = (root.members ?? []).filter { Self.contentNames.contains($0.key) }
    guard let member = held.first, held.count == 1 else {
      diagnostics.append(.notOneContent(at: held.last?.keyOrigin ?? root.origin.unnamed))
      return
    }
    readContent(member)
    if !diagnostics.isEmpty { content = nil }
  }
}

extension Envelope {
  private mutating func readKey(_ value: JSONValue?) {
    guard let value else { return }
    guard let text = value.string, !text.isEmpty, text.utf8.count <= Self.keyLimit else {
      diagnostics.append(.notAKey(at: value.origin))
      return
    }
    key = text
  }

  private mutating func readFormat(_ value: JSONValue?) {
    guard let value else { return }
    guard let label = value.string.flatMap(RecordFormat.Label.init(rawValue:)) else {
      diagnostics.append(.notAFormat(at: value.origin))
      return
    }
    format = (label, value.origin)
  }

  private mutating func readContent(_ member: JSONMember) {
    let value = member.value
    if member.key == "resources" {
      content = value.elements.map { .resources($0) }
    } else if member.key == "payload" {
      content = value.string.map { .payload(Array($0.utf8)) }
    } else {
      content = value.string.flatMap { Base64.decode($0.utf8) }.map { .payload($0) }
    }
    if content == nil { diagnostics.append(.notAContent(member.key, at: value.origin)) }
  }
}

extension Origin {
  /// The same place, without the empty pointer that means the whole text.
  fileprivate var unnamed: Origin { Origin(path: path, line: line, column: column) }
}

extension Diagnostic {
  fileprivate static func unknownMember(at origin: Origin) -> Self {
    Diagnostic(
      id: "unknown-attribute", "an envelope has no member of this name",
      remedy: "an envelope holds key, format, and one of payload, payload_base64 and resources",
      at: Origin(path: origin.path, line: origin.line, column: origin.column))
  }

  fileprivate static func notOneContent(at origin: Origin) -> Self {
    Diagnostic(
      id: "envelope-content", "an envelope holds one record, and this one holds none or several",
      remedy: "give one of payload, payload_base64 and resources", at: origin)
  }

  fileprivate static func notAContent(_ name: String, at origin: Origin) -> Self {
    let shape =
      switch name {
      case "resources": "an array of FHIR resources"
      case "payload": "a string that holds the record"
      default: "a string in base64 (RFC 4648, section 4)"
      }
    return Diagnostic(
      id: "envelope-content", "'\(name)' has to be \(shape)",
      remedy: "see what wrote the envelope", at: origin)
  }

  fileprivate static func notAKey(at origin: Origin) -> Self {
    Diagnostic(
      id: "envelope-key", "a key has to be a string of 1 to \(Envelope.keyLimit) bytes",
      remedy: "write a shorter name for the record, in double quotes", at: origin)
  }

  fileprivate static func notAFormat(at origin: Origin) -> Self {
    let names = RecordFormat.Label.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      id: "unknown-value", "'format' is not one that is known",
      remedy: "write one of \(names), or leave it out: the content tells it", at: origin)
  }
}
