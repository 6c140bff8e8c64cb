import Diagnostics

/// A document in UTF-8, without a byte order mark, and where its lines are.
struct XMLSource: Sendable {
  let path: String
  let bytes: [UInt8]
  let lines: LineStarts

  /// Decodes `document`, and refuses what no well-formed document can hold.
  init(_ document: [UInt8], path: String, limits: XMLReader.Limits) throws(Rejection) {
    let whole = Origin(path: path)
    guard document.count <= min(limits.size, 1 << 30) else {
      throw Rejection(.tooLarge(limit: limits.size, at: whole))
    }
    let decoded: XMLEncoding.Decoded
    do throws(XMLEncoding.Fault) {
      decoded = try XMLEncoding.decode(document)
    } catch {
      let place = LineStarts(of: error.decoded.span).place(of: error.decoded.count)
      let origin = Origin(path: path, line: place.line, column: place.column)
      throw Rejection(.encoding(error.kind, at: origin))
    }
    self.path = path
    bytes = decoded
    lines = LineStarts(of: decoded.span)
    let isBlank = decoded.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard !isBlank else { throw Rejection(.empty(at: whole)) }
    if let offset = decoded.firstIndex(where: isForbiddenControl) {
      // Before the parser sees them: libxml2 takes a NUL behind the root for the end of the input.
      throw Rejection(.controlCharacter(at: origin(at: offset)))
    }
  }

  func origin(at offset: Int, pointer: String? = nil) -> Origin {
    let place = lines.place(of: offset)
    return Origin(path: path, line: place.line, column: place.column, pointer: pointer)
  }
}

/// Whether XML 1.0 (section 2.2) keeps this control character out of documents.
private func isForbiddenControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
}

extension Diagnostic {
  fileprivate static func tooLarge(limit: Int, at origin: Origin) -> Self {
    Diagnostic(
      id: "too-large", "the document has more than \(limit) bytes",
      remedy: "split it: no record is as large as that", at: origin)
  }

  fileprivate static func empty(at origin: Origin) -> Self {
    Diagnostic(
      id: "empty", "the document is empty", remedy: "see whether it was saved or sent whole",
      at: origin)
  }

  fileprivate static func controlCharacter(at origin: Origin) -> Self {
    Diagnostic(
      id: "not-well-formed", "a control character stands where XML allows none",
      remedy: "remove it", at: origin)
  }

  fileprivate static func encoding(_ kind: XMLEncoding.Fault.Kind, at origin: Origin) -> Self {
    switch kind {
    case .unsupported:
      Diagnostic(
        id: "unsupported-encoding", "the document is in an encoding that is not read",
        remedy: "save or export it in UTF-8", at: origin)
    case .contradiction:
      Diagnostic(
        id: "unsupported-encoding", "the document is not in the encoding that it declares",
        remedy: "save or export it in UTF-8, and declare that or nothing", at: origin)
    case .invalidUTF8:
      Diagnostic(
        id: "invalid-utf8", "the text is not in UTF-8 from here on",
        remedy: "declare the encoding it is in, or save it in UTF-8", at: origin)
    case .invalid:
      Diagnostic(
        id: "invalid-encoding", "the text is not in its declared encoding from here on",
        remedy: "save or export it in UTF-8", at: origin)
    }
  }
}
