import Clinical
import Criteria
import JSONReading

extension CriterionSchema {
  /// Conditions on the patient and on the record.
  var conditionDefinitions: JSONText.Object {
    [
      ("condition", ["oneOf": .array(conditions)]),
      ("conditions", .list(of: .reference("condition"))),
      ("recordCondition", ["oneOf": .array(recordConditions)]),
      (
        "quantity",
        [
          "type": ["string", "number"],
          "description": "A number with its UCUM unit, such as 38.0 Cel.",
        ]
      ),
      ("points", .closed(bounds.map { ($0, ["type": "integer"]) }, required: [], atLeastOne: true)),
    ].object
  }

  private var bounds: [String] { ["above", "at least", "below", "at most"] }

  private var conditions: [JSONText] {
    let quantifiers = ["regions", "muscles", "nerves", "limbs"].map { name in
      JSONText.counted(name + " at least", .reference("condition"))
    }
    return [
      .single("all", .reference("conditions")), .single("any", .reference("conditions")),
      .counted("at least", .reference("conditions")), .single("not", .reference("condition")),
      finding("present"), finding("absent"),
      .closed(
        [("measure", .reference("measure"))] + bounds.map { ($0, .reference("quantity")) },
        required: ["measure"]),
      .single("score", .reference("points")),
      .closed(
        [("rostral", .reference("condition")), ("to", .reference("condition"))],
        required: ["rostral", "to"]),
      .single("region is", .oneOrMore(BodyRegion.self)),
      .single("part", ["type": "string"]), .single("meets", ["type": "string"]),
    ] + quantifiers
  }

  /// `present` and `absent`, with the qualifiers that narrow them.
  private func finding(_ key: String) -> JSONText {
    let place: JSONText = [
      "oneOf": [["const": "here"], .reference("site"), .list(of: .reference("site"))]
    ]
    return .closed(
      [
        (key, .reference("code")), ("in", place), ("by", .oneOf(FindingPattern.Observation.self)),
        ("tempo", .oneOrMore(Tempo.self)), ("course", .oneOrMore(Course.self)),
        ("distribution", .oneOrMore(Distribution.self)), ("severity", .oneOrMore(Severity.self)),
        ("elicitation", .oneOf(Elicitation.self)),
      ], required: [key])
  }

  private var recordConditions: [JSONText] {
    let list = JSONText.list(of: .reference("recordCondition"))
    return [
      .single("recorded", .reference("condition")),
      .single("recorded against", .reference("condition")),
      .single("missing", ["anyOf": [.reference("code"), .reference("measure")]]),
      .single("all", list), .single("any", list), .single("not", .reference("recordCondition")),
    ]
  }
}
