/// What is wrong with a JSON text, and where.
struct JSONFault: Error {
  enum Kind {
    case empty
    case truncated
    case unexpectedCharacter
    case expectedName
    case expectedColon
    case expectedComma
    case trailingComma
    case trailingContent
    case tooDeep
    case invalidNumber
    case notANumber
    case comment
    case singleQuote
    case invalidLiteral
    case controlCharacter
    case invalidEscape
    case loneSurrogate
    case duplicateKey
  }

  let kind: Kind
  /// The byte at which it shows.
  let offset: Int
  /// The value that holds it, if one has begun.
  let node: Int?
}
