import Clinical

extension Electromyogram {
  /// The EMG of one muscle: what was found there, and what was looked for and not found.
  var words: String {
    let states: [(String, Presence)] = [
      ("chronic neurogenic change", chronicNeurogenic),
      ("fibrillation or positive sharp waves", fibrillation), ("unstable units", unstableUnits),
      ("multiplets", multiplets), ("myokymic discharges", myokymic),
      ("neuromyotonic discharges", neuromyotonic), ("after-discharges", afterDischarges),
    ]
    var parts = states.compactMap { label, presence -> String? in
      switch presence {
      case .present: label
      case .absent: "no " + label
      case .notAssessed, .notAssessable: nil
      }
    }
    switch fasciculation {
    case .none: parts.append("no fasciculation potentials")
    case .simple, .complex: parts.append("\(fasciculation.rawValue) fasciculation potentials")
    case .present: parts.append("fasciculation potentials")
    case .notAssessed: break
    }
    let place = placeWords(site: muscle, side: side) ?? ""
    let found = parts.isEmpty ? "findings " + Wording.notRecorded : parts.joined(separator: ", ")
    return "EMG \(place)\(date.map { ", " + $0.printed } ?? ""): \(found)"
  }
}

extension NerveConduction {
  var words: String {
    var parts: [String] = []
    switch conductionBlock {
    case .present: parts.append("conduction block")
    case .absent: parts.append("no conduction block")
    case .notAssessed, .notAssessable: break
    }
    if reducedSensoryPotential == .present { parts.append("reduced sensory potential") }
    if let areaDrop { parts.append("area drop \(DecimalText.string(areaDrop))%") }
    let place = [side?.rawValue, nerve].compactMap(\.self).joined(separator: " ")
    let found = parts.isEmpty ? "findings " + Wording.notRecorded : parts.joined(separator: ", ")
    return "Nerve conduction \(place)\(date.map { ", " + $0.printed } ?? ""): \(found)"
  }
}

extension Attack {
  var words: String {
    var parts = [onset?.printed ?? "date not recorded"]
    if let site { parts.append(site) }
    if let durationHours { parts.append("\(DecimalText.string(durationHours))\u{A0}hours") }
    if objectiveEvidence == .present { parts.append("objective evidence") }
    if withFever == .present { parts.append("with fever") }
    return parts.joined(separator: ", ")
  }
}
