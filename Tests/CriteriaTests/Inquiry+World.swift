import Clinical
import Criteria

extension Inquiry {
  /// Whether `world` answers the question as the inquiry says; `nil` where its words say nothing.
  func isAnswered(by world: World) -> Bool? {
    guard let answer else { return nil }
    switch code {
    case "agitation": return answer == (world.isAgitated ? "present" : "absent")
    case "tremor": return answer == (world.trembles ? "present" : "absent")
    case "clonus": return Self.beatings[answer]?.contains(world.clonus)
    case "temperature": return Self.isWithin(answer, world.temperature)
    case "age": return Self.isWithin(answer, world.age)
    default: return nil
    }
  }

  /// Every answer to a question about clonus, and what it leaves possible.
  private static let beatings: [String: Set<World.Beating>] = [
    "absent": [.never],
    "present": [.spontaneous, .inducible, .both],
    "present, spontaneous": [.spontaneous, .both],
    "present, inducible": [.inducible, .both],
    "present, spontaneous and inducible": [.both],
    "present, spontaneous or inducible and not both": [.spontaneous, .inducible],
    "absent, or present, spontaneous": [.never, .spontaneous, .both],
    "absent, or present, inducible": [.never, .inducible, .both],
    "absent, or present, only spontaneous": [.never, .spontaneous],
    "absent, or present, only inducible": [.never, .inducible],
    "present, only spontaneous": [.spontaneous],
    "present, only inducible": [.inducible],
    "absent, or present, spontaneous and inducible": [.never, .both],
    "absent, or present, spontaneous or inducible and not both": [
      .never, .spontaneous, .inducible,
    ],
  ]

  /// Reads `above 37.5 °C and at most 38 °C or at least 39 °C`.
  private static func isWithin(_ answer: String, _ number: Double) -> Bool? {
    var isWithinAny = false
    for stretch in answer.split(separator: " or ") {
      var isWithinAll = true
      for bound in stretch.split(separator: " and ") {
        let words = bound.split { $0 == " " || $0 == "\u{A0}" }
        guard let value = words.lazy.compactMap({ Double(String($0)) }).first else { return nil }
        switch words.prefix(2) {
        case ["at", "least"]: isWithinAll = isWithinAll && number >= value
        case ["at", "most"]: isWithinAll = isWithinAll && number <= value
        case _ where words.first == "above": isWithinAll = isWithinAll && number > value
        case _ where words.first == "below": isWithinAll = isWithinAll && number < value
        case _ where words.first.flatMap({ Double(String($0)) }) == value:
          isWithinAll = isWithinAll && number == value
        default: return nil
        }
      }
      isWithinAny = isWithinAny || isWithinAll
    }
    return isWithinAny
  }
}
