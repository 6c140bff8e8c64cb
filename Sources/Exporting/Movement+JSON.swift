import Clinical
import Differential
import JSONReading

extension MovementAssessment {
  /// One entry a contest: a movement can win one of each.
  func json(_ lines: LineNumbers) -> [JSONText] {
    outcomes.filter(\.isRaised).map { outcome in
      var object = JSONText.Object()
      object["movement"] = movement.map { .string($0) }
      object["contest"] = .string(outcome.contest.rawValue)
      object["site"] = site.map { .string($0.rawValue) }
      object["side"] = side.map { .string($0.rawValue) }
      object["best"] = outcome.best.map { .string($0.code.rawValue) }
      object["candidates"] = .array(outcome.candidates.map(\.json))
      object["for"] = .array((outcome.leading?.for ?? []).map { $0.json(lines) })
      object["against"] = .array((outcome.leading?.against ?? []).map { $0.json(lines) })
      object["ask"] = .array(outcome.ask.map { .string($0.rawValue) })
      return .object(object)
    }
  }
}

extension ContestOutcome {
  fileprivate var leading: Candidate? { candidates.first { !$0.isExcluded } }
}

extension Candidate {
  fileprivate var json: JSONText {
    var object = JSONText.Object()
    object["phenomenon"] = .string(phenomenon.code.rawValue)
    switch standing {
    case .best: object["standing"] = .string("best")
    case .fits: object["standing"] = .string("fits")
    case .notEstablished: object["standing"] = .string("notEstablished")
    case .notExcluded: object["standing"] = .string("notExcluded")
    case .excluded(let features):
      object["standing"] = .string("excluded")
      object["excludedBy"] = .array(features.map { .string($0.rawValue) })
    }
    return .object(object)
  }
}

extension Movement.Feature {
  fileprivate func json(_ lines: LineNumbers) -> JSONText {
    var object = JSONText.Object()
    object["feature"] = .string(code.rawValue)
    object["state"] = .string(presence.rawValue)
    object["source"] = .string(observer.rawValue)
    object["origin"] = lines.json(provenance.origin)
    return .object(object)
  }
}
