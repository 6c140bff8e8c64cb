import Clinical
import Differential
import JSONReading

extension MovementAssessment {
  /// One entry a contest: a movement can win one of each.
  func write(to writer: inout JSONWriter, _ lines: LineNumbers) {
    for outcome in outcomes where outcome.isRaised {
      writer.object { writer in
        writer.string("movement", movement)
        writer.string("contest", outcome.contest.rawValue)
        writer.string("site", site?.rawValue)
        writer.string("side", side?.rawValue)
        writer.string("best", outcome.best?.code.rawValue)
        writer.array("candidates") { writer in
          for candidate in outcome.candidates { candidate.write(to: &writer) }
        }
        let leading = outcome.candidates.first { !$0.isExcluded }
        for (name, features) in [("for", leading?.for), ("against", leading?.against)] {
          writer.array(name) { writer in
            for feature in features ?? [] { feature.write(to: &writer, lines) }
          }
        }
        writer.array("ask", of: outcome.ask.lazy.map(\.rawValue))
      }
    }
  }
}

extension Candidate {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("phenomenon", phenomenon.code.rawValue)
      switch standing {
      case .best: writer.string("standing", "best")
      case .fits: writer.string("standing", "fits")
      case .notEstablished: writer.string("standing", "notEstablished")
      case .notExcluded: writer.string("standing", "notExcluded")
      case .excluded(let features):
        writer.string("standing", "excluded")
        writer.array("excludedBy", of: features.lazy.map(\.rawValue))
      }
    }
  }
}

extension Movement.Feature {
  fileprivate func write(to writer: inout JSONWriter, _ lines: LineNumbers) {
    writer.object { writer in
      writer.string("feature", code.rawValue)
      writer.string("state", presence.rawValue)
      writer.string("source", observer.rawValue)
      lines.write(provenance.origin, "origin", to: &writer)
    }
  }
}
