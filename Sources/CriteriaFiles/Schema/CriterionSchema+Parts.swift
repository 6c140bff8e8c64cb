import Clinical
import Criteria
import JSONReading

extension CriterionSchema {
  /// The parts of a file that are not conditions.
  var partDefinitions: JSONText.Object {
    [
      (
        "source",
        .closed(
          [
            ("citation", .text("Authors, title, place and year.")), ("section", .text("")),
            ("edition", .text("")), ("doi", .text("")), ("url", .text("")), ("reviewBy", .date),
          ], required: ["citation"])
      ),
      (
        "category",
        .closed(
          [("name", .text("definite, probable, ...")), ("when", .reference("condition"))],
          required: ["name", "when"])
      ),
      ("score", score),
      (
        "cap",
        .closed(
          [("urgency", .oneOf(Urgency.self)), ("when", .reference("recordCondition"))],
          required: ["urgency", "when"])
      ),
      (
        "remark",
        .closed(
          [("when", .reference("recordCondition")), ("say", .text("The line that is printed."))],
          required: ["when", "say"])
      ),
      (
        "revision",
        .closed(
          [
            ("revision", ["type": "integer", "minimum": 1]), ("date", .date),
            ("change", .text("What changed.")),
          ], required: ["revision", "date", "change"])
      ),
      ("example", example),
      ("statement", ["type": "object", "minProperties": 1]),
    ].object
  }

  private var score: JSONText {
    let points = JSONText.closed(
      [
        ("points", ["type": "integer", "minimum": 1]), ("when", .reference("condition")),
        ("name", .text("What the item is called in print.")),
      ], required: ["points", "when"])
    let added = JSONText.closed(
      [
        ("add", .reference("measure")), ("from", ["type": "integer"]), ("to", ["type": "integer"]),
      ], required: ["add", "from", "to"])
    return .closed([("items", .list(of: ["oneOf": [points, added]]))], required: ["items"])
  }

  private var example: JSONText {
    let range = { (type: JSONText) -> JSONText in
      [
        "oneOf": [
          type,
          .closed([("at least", type), ("at most", type)], required: ["at least", "at most"]),
        ]
      ]
    }
    let raises = JSONText.array(
      Urgency.allCases.map { .string($0.rawValue) } + [.string("nothing")])
    return .closed(
      [
        ("name", .text("What it shows.")), ("given", .list(of: .reference("statement"))),
        ("expect", ["enum": ["met", "unmet", "undetermined", "not-applicable"]]),
        ("raises", ["enum": raises]), ("cannotExclude", .oneOf(Urgency.self)),
        ("open", .list(of: ["anyOf": [.reference("code"), .reference("measure")]])),
        ("category", range(["type": "string"])), ("score", range(["type": "integer"])),
      ], required: ["name", "given", "expect"])
  }
}
