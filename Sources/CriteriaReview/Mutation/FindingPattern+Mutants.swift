import Clinical
import Criteria

extension FindingPattern {
  var mutants: [Mutant<FindingPattern>] {
    var mutants: [Mutant<FindingPattern>] = []
    func add(_ change: String, _ alter: (inout FindingPattern) -> Void) {
      var other = self
      alter(&other)
      mutants.append(Mutant(change: "\(code) \(change)", subject: other))
    }
    if case .within(let places) = place {
      add("anywhere") { $0.place = .anywhere }
      if places.count > 1 {
        for dropped in places {
          add("not in \(dropped)") { $0.place = .within(places.filter { $0 != dropped }) }
        }
      }
      add("on the palate too") { $0.place = .within(places + ["palate"]) }
    } else if place == .here {
      add("anywhere") { $0.place = .anywhere }
    }
    if observation != nil { add("by anyone") { $0.observation = nil } }
    if let elicitation {
      add("however elicited") { $0.elicitation = nil }
      add("elicited otherwise") {
        $0.elicitation = elicitation == .inducible ? .spontaneous : .inducible
      }
    }
    if !tempo.isEmpty {
      add("at any tempo") { $0.tempo = [] }
      for other in Tempo.allCases {
        add("with or without tempo \(other)") { pattern in
          pattern.tempo =
            tempo.contains(other) ? tempo.filter { $0 != other } : tempo + [other]
        }
      }
    }
    if !distribution.isEmpty { add("however distributed") { $0.distribution = [] } }
    if !course.isEmpty { add("of any course") { $0.course = [] } }
    return mutants
  }
}
