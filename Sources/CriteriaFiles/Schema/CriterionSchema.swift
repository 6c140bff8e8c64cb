import Clinical
import Criteria
import JSONReading

/// The JSON Schema of a criterion file, by which editors complete and check one as it is written.
///
/// It is made from the vocabulary and the words that the loader reads, and is committed as
/// `Schemas/criterion.schema.json`. What only the loader can tell, such as a part that is not
/// defined, it leaves to `fascicle criteria check`.
public struct CriterionSchema {
  private let vocabulary = Vocabulary.shipped

  public init() {}

  public var text: String { root.indented + "\n" }

  private var root: JSONText {
    var root: JSONText.Object = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", "urn:fascicle:criterion:1"),
      ("$comment", "Generated from Sources/CriteriaFiles/Schema; a test keeps the two together."),
      ("title", "Criterion"),
      ("description", "One documented rule as a YAML file; the guide is Criteria.md."),
      ("type", "object"),
    ].object
    root["properties"] = .object(properties)
    root["required"] = [
      "id", "revision", "title", "kind", "source", "evidence", "rationale", "examples",
    ]
    root["anyOf"] = [["required": ["when"]], ["required": ["categories"]]]
    root["additionalProperties"] = false
    root["$defs"] = .object(definitions)
    return .object(root)
  }

  private var properties: JSONText.Object {
    [
      ("id", ["type": "string", "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$"]),
      ("revision", ["type": "integer", "minimum": 1]),
      ("title", .text("What it is, in one line; printed.")),
      ("kind", .oneOf(Criterion.Kind.self)),
      ("source", .reference("source")),
      ("evidence", .oneOf(Evidence.self)),
      ("evidenceNote", .text("What was read, and what was not.")),
      ("effective", .date), ("supersedes", .text("What it replaces.")),
      ("variantOf", .text("The criterion of which it is another reading.")),
      ("family", .text("The name shared by criteria that are read side by side.")),
      ("optional", ["type": "boolean", "description": "Weighed only when asked for by name."]),
      ("rationale", .text("Why it matters, in our own words.")),
      ("limits", .text("How well it performs, and where it misleads.")),
      ("applies", .reference("condition")),
      ("define", ["type": "object", "additionalProperties": .reference("condition")]),
      ("when", .reference("condition")),
      ("categories", .list(of: .reference("category"))),
      ("score", .reference("score")),
      ("urgency", .oneOf(Urgency.self)),
      ("action", .text("What is asked for when it is met; one line, imperative.")),
      ("trigger", .reference("recordCondition")),
      ("whenIncomplete", .oneOf(ReferralRule.WhenIncomplete.self)),
      ("check", .text("What to do when incomplete; one line, imperative.")),
      ("cap", .reference("cap")),
      ("danger", ["type": "integer", "minimum": 1, "maximum": 9]),
      ("remarks", .list(of: .reference("remark"))),
      ("examples", .list(of: .reference("example"))),
      ("revisions", .list(of: .reference("revision"))),
    ].object
  }

  private var definitions: JSONText.Object {
    var definitions = conditionDefinitions
    for (name, definition) in partDefinitions.members { definitions[name] = definition }
    definitions["code"] = .names(
      vocabulary.concepts.values.filter { $0.kind != .feature }.map(\.code.rawValue))
    definitions["measure"] = .names(vocabulary.measures.keys.map(\.rawValue))
    definitions["site"] = .names(Anatomy.shipped.sites.keys.map(\.rawValue))
    return definitions
  }
}
