import Diagnostics

/// Where the elements of a document begin, found without its grammar.
///
/// One pass over the markup refuses, before the parser is asked, what would cost it time or memory:
/// a `DOCTYPE`, depth, and attributes in number (libxml2 compares each with all others). It also
/// knows the place of each start tag; the parser's own line is that of the tag's end.
///
/// At the first thing that cannot be well formed the outline ends: the parser will stop there too.
struct XMLOutline {
  /// The offset of each element's opening angle bracket, in the order of the document.
  private(set) var starts: [Int] = []
  private var index = 0
  private var depth = 0
  private var problems: [Diagnostic] = []

  init(_ source: XMLSource, limits: XMLReader.Limits) throws(Rejection) {
    let depthLimit = min(limits.depth, XMLReader.Limits.greatestDepth)
    while let start = source.bytes.offset(of: UInt8(ascii: "<"), from: index) {
      index = start + 1
      guard index < source.bytes.count else { break }
      switch source.bytes[index] {
      case UInt8(ascii: "!"):
        if source.bytes.holds("<!DOCTYPE", at: start) {
          problems.append(.doctype(at: source.origin(at: start)))
          index = source.bytes.count
        } else {
          skip(source.bytes, from: start)
        }
      case UInt8(ascii: "?"): skip(source.bytes, from: start)
      case UInt8(ascii: "/"): depth -= 1
      default:
        starts.append(start)
        depth += 1
        guard depth <= depthLimit else {
          problems.append(.tooDeep(limit: depthLimit, at: source.origin(at: start)))
          index = source.bytes.count
          break
        }
        if passTag(source.bytes) > limits.attributes, problems.count < XMLReader.listed {
          problems.append(
            .tooManyAttributes(limit: limits.attributes, at: source.origin(at: start)))
        }
      }
    }
    if let rejection = Rejection(problems) { throw rejection }
  }

  /// Passes over a comment, a section of character data, or a processing instruction.
  private mutating func skip(_ bytes: [UInt8], from start: Int) {
    var end: Int?
    if bytes.holds("<!--", at: start) {
      end = bytes.end(of: "-->", from: start + 4)
    } else if bytes.holds("<![CDATA[", at: start) {
      end = bytes.end(of: "]]>", from: start + 9)
    } else if bytes.holds("<?", at: start) {
      end = bytes.end(of: "?>", from: start + 2)
    }
    index = end ?? bytes.count
  }

  /// Passes over the rest of a start tag and counts the values in it.
  private mutating func passTag(_ bytes: [UInt8]) -> Int {
    var values = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        values += 1
        guard let end = bytes.offset(of: byte, from: index + 1) else {
          index = bytes.count
          return values
        }
        index = end + 1
      case UInt8(ascii: ">"):
        if bytes[index - 1] == UInt8(ascii: "/") { depth -= 1 }
        index += 1
        return values
      case UInt8(ascii: "<"):
        index = bytes.count
        return values
      default: index += 1
      }
    }
    return values
  }
}

extension [UInt8] {
  fileprivate func offset(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  fileprivate func holds(_ text: String, at start: Int) -> Bool {
    self[start...].starts(with: text.utf8)
  }

  /// The offset behind the next `text`.
  fileprivate func end(of text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return start }
    var index = start
    while let found = offset(of: first, from: index) {
      if holds(text, at: found) { return found + text.utf8.count }
      index = found + 1
    }
    return nil
  }
}

extension Diagnostic {
  static func doctype(at origin: Origin) -> Self {
    Diagnostic(
      id: "doctype", "documents with a DOCTYPE are not read, as it can define entities",
      remedy: "remove the DOCTYPE declaration and write out what it defines", at: origin)
  }

  fileprivate static func tooDeep(limit: Int, at origin: Origin) -> Self {
    Diagnostic(
      id: "too-deep", "more than \(limit) elements lie in one another",
      remedy: "a record needs no more than a few; see what wrote this", at: origin)
  }

  fileprivate static func tooManyAttributes(limit: Int, at origin: Origin) -> Self {
    Diagnostic(
      id: "too-many-attributes", "an element has more than \(limit) attributes",
      remedy: "a record needs no more than a few; see what wrote this", at: origin)
  }
}
