public import Diagnostics

/// A strict reader of JSON (RFC 8259), in which every value knows its place.
///
/// It takes UTF-8 only, and refuses what many readers let pass: duplicate names, trailing commas,
/// comments, `NaN`, lone surrogates, and anything after the value. A byte order mark at the start is
/// ignored, as the standard allows.
public struct JSONReader: Sendable {
  /// How much a text may demand of the reader.
  public struct Limits: Sendable, Hashable {
    /// The greatest number of bytes, up to 4 GiB.
    public var size: Int
    /// How many arrays and objects may lie in one another.
    public var depth: Int

    public init(size: Int = 16 << 20, depth: Int = 64) {
      self.size = size
      self.depth = depth
    }
  }

  public let limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads one whole text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: The input as the user named it.
  ///   - firstLine: The line on which `bytes` begins, where they are one line of a greater file.
  /// - Returns: The one value the text consists of.
  /// - Throws: Every duplicate name and lone surrogate there is, and the first error of syntax.
  public func read(
    _ bytes: [UInt8], path: String, firstLine: Int = 1
  ) throws(Rejection) -> JSONValue {
    guard bytes.count <= min(limits.size, Int(UInt32.max)) else {
      throw Rejection(.tooLarge(limit: limits.size, at: Origin(path: path)))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let offset = offsetOfInvalidUTF8(in: bytes.span) {
      let place = LineStarts(of: bytes.span, firstLine: firstLine, at: start).place(of: offset)
      throw Rejection(
        .invalidUTF8(at: Origin(path: path, line: place.line, column: place.column)))
    }
    var scanner = JSONScanner(
      bytes, from: start, firstLine: firstLine, depthLimit: limits.depth)
    do throws(JSONFault) {
      try scanner.scanText()
    } catch {
      scanner.faults.append(error)
    }
    let tree = JSONTree(bytes: bytes, path: path, lines: scanner.lines, nodes: scanner.nodes)
    if let rejection = Rejection(diagnostics(of: scanner.faults, in: tree)) { throw rejection }
    return JSONValue(tree: tree, index: 0)
  }

  /// Reads one whole text out of a greater one, such as a line of NDJSON.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: The input as the user named it.
  ///   - firstLine: The line of that input on which `bytes` begins.
  /// - Returns: The one value the text consists of.
  /// - Throws: Every duplicate name and lone surrogate there is, and the first error of syntax.
  public func read(
    _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int
  ) throws(Rejection) -> JSONValue {
    try read(Array(bytes), path: path, firstLine: firstLine)
  }
}

extension JSONReader {
  /// How many problems of one text are listed.
  private static let listed = 32

  private func diagnostics(of faults: [JSONFault], in tree: JSONTree) -> [Diagnostic] {
    let sorted = faults.sorted { $0.offset < $1.offset }
    var diagnostics = sorted.prefix(Self.listed).map { fault in
      Diagnostic.fault(
        fault.kind, limits: limits,
        at: tree.origin(at: fault.offset, pointer: fault.node.flatMap(tree.pointer(to:))))
    }
    if let first = sorted.dropFirst(Self.listed).first {
      diagnostics.append(
        .more(
          sorted.count - Self.listed,
          at: tree.origin(at: first.offset, pointer: first.node.flatMap(tree.pointer(to:)))))
    }
    return diagnostics
  }
}

/// The offset of the first byte that is no part of well-formed UTF-8.
private func offsetOfInvalidUTF8(in bytes: Span<UInt8>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(limit: Int, at origin: Origin) -> Self {
    Diagnostic(
      id: "too-large", "the text has more than \(limit) bytes",
      remedy: "split it: no record is as large as that", at: origin)
  }

  fileprivate static func invalidUTF8(at origin: Origin) -> Self {
    Diagnostic(
      id: "invalid-utf8", "the text is not in UTF-8 from here on",
      remedy: "save or export it in UTF-8", at: origin)
  }

  fileprivate static func more(_ count: Int, at origin: Origin) -> Self {
    Diagnostic(.note, id: "more-problems", "\(count) more problems are not listed", at: origin)
  }

  fileprivate static func fault(
    _ kind: JSONFault.Kind, limits: JSONReader.Limits, at origin: Origin
  ) -> Self {
    let malformed = "malformed-json"
    return switch kind {
    case .empty:
      Diagnostic(
        id: "empty", "there is no JSON value here",
        remedy: "see whether it was saved or sent whole", at: origin)
    case .truncated:
      Diagnostic(
        id: malformed, "the text ends before its value does",
        remedy: "see whether it was cut off on its way", at: origin)
    case .unexpectedCharacter:
      Diagnostic(
        id: malformed, "a value cannot begin with this character",
        remedy: "put text in double quotes, or remove the character", at: origin)
    case .expectedName:
      Diagnostic(
        id: malformed, "a member of an object has to begin with its name in double quotes",
        remedy: "put the name in double quotes", at: origin)
    case .expectedColon:
      Diagnostic(
        id: malformed, "a colon is missing behind the name of a member", remedy: "add the colon",
        at: origin)
    case .expectedComma:
      Diagnostic(
        id: malformed, "a comma or a closing bracket is missing", remedy: "add it here or before",
        at: origin)
    case .trailingComma:
      Diagnostic(
        id: "trailing-comma", "a comma has nothing behind it", remedy: "remove the comma",
        at: origin)
    case .trailingContent:
      Diagnostic(
        id: malformed, "something follows the end of the value",
        remedy: "give each value a file or, in NDJSON, a line of its own", at: origin)
    case .tooDeep:
      Diagnostic(
        id: "too-deep", "more than \(limits.depth) arrays and objects lie in one another",
        remedy: "a record needs no more than a few; see what wrote this", at: origin)
    case .invalidNumber:
      Diagnostic(
        id: "invalid-number", "a number is not in the form JSON asks for",
        remedy: "write it as -12.5e3: no plus, no leading zero, digits on both sides of the point",
        at: origin)
    case .notANumber:
      Diagnostic(
        id: "invalid-number", "NaN and Infinity are not JSON", remedy: "leave the value out",
        at: origin)
    case .comment:
      Diagnostic(
        id: malformed, "comments are not JSON", remedy: "remove the comment", at: origin)
    case .singleQuote:
      Diagnostic(
        id: malformed, "single quotes are not JSON", remedy: "use double quotes", at: origin)
    case .invalidLiteral:
      Diagnostic(
        id: malformed, "a word other than 'true', 'false' and 'null' stands without quotes",
        remedy: "put text in double quotes", at: origin)
    case .controlCharacter:
      Diagnostic(
        id: malformed, "a string holds a line break or another control character",
        remedy: "write it as an escape, such as \\n", at: origin)
    case .invalidEscape:
      Diagnostic(
        id: malformed, "an escape in a string is not one that JSON knows",
        remedy: "double a backslash that is meant as such", at: origin)
    case .loneSurrogate:
      Diagnostic(
        id: "lone-surrogate", "an escape names half of a UTF-16 pair, which is no character",
        remedy: "write both halves, or the character itself", at: origin)
    case .duplicateKey:
      Diagnostic(
        id: "duplicate-key", "the object has another member of this name before this one",
        remedy: "keep the one that is right", at: origin)
    }
  }
}
