import Clinical
import JSONReading

/// The JSON Schema of a letter template, by which editors complete and check one as it is written.
///
/// It is made from the names that the reader knows, and is committed as
/// `Schemas/letter-template.schema.json`. What only the reader can tell, such as a placeholder that
/// is not used, it leaves to `fascicle letter --template`.
public struct TemplateSchema {
  public init() {}

  public var text: String { root.indented + "\n" }

  private var root: JSONText {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:fascicle:letter-template:1",
      "$comment": "Generated from Sources/LetterTemplates; a test keeps the two together.",
      "title": "Letter template",
      "description":
        "One clinic's letters as a YAML or JSON file; the guide is LetterTemplates.md.",
      "type": "object",
      "properties": [
        "language": names(Language.shipped.map(\.tag)),
        "paper": names(LetterTemplate.Paper.allCases.map(\.rawValue)),
        "letterhead": letterhead,
        "sections": ["type": "array", "items": ["oneOf": [section, note]]],
        "wording": wording,
        "placeholders": ["type": "object", "additionalProperties": placeholder],
      ],
      "additionalProperties": false,
    ]
  }

  private var letterhead: JSONText {
    [
      "oneOf": [
        closed(["lines": ["type": "array", "items": Self.text]], required: ["lines"]),
        closed(
          ["printed": closed(["top": Self.millimetres, "bottom": Self.millimetres], required: [])],
          required: ["printed"]),
      ]
    ]
  }

  private var section: JSONText { names(LetterTemplate.Section.inOrder.map(\.name)) }

  private var note: JSONText {
    let texts: JSONText = ["oneOf": [Self.text, ["type": "array", "items": Self.text]]]
    return closed(
      ["note": closed(["heading": Self.text, "text": texts], required: ["heading", "text"])],
      required: ["note"])
  }

  private var wording: JSONText {
    var members = JSONText.Object()
    for phrase in Phrase.allCases where !Phrase.fixed.contains(phrase) {
      let own = Lexicon.shipped(.britishEnglish)[phrase].source
      members[phrase.rawValue] = [
        "type": "string", "minLength": 1, "description": .string(own),
      ]
    }
    return ["type": "object", "properties": .object(members), "additionalProperties": false]
  }

  private var placeholder: JSONText {
    let kinds: [(String, Placeholder.Kind, JSONText)] = [
      ("finding", .finding("clonus"), Self.text), ("measure", .measure("age"), Self.text),
      ("field", .field(.date), names(Placeholder.Field.allCases.map(\.rawValue))),
    ]
    return [
      "oneOf": .array(
        kinds.map { name, kind, value in
          var members = JSONText.Object()
          members[name] = value
          for state in kind.states { members[state.rawValue] = Self.text }
          return closed(.object(members), required: [name] + kind.states.map(\.rawValue))
        })
    ]
  }

  private static let text: JSONText = ["type": "string", "minLength": 1]
  private static let millimetres: JSONText = ["type": "number", "minimum": 0, "maximum": 120]

  private func names(_ names: [String]) -> JSONText {
    ["enum": .array(names.map { .string($0) })]
  }

  private func closed(_ members: JSONText, required: [String]) -> JSONText {
    [
      "type": "object", "properties": members, "additionalProperties": false,
      "required": .array(required.map { .string($0) }),
    ]
  }
}
