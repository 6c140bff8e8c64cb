import Clinical

extension Electromyogram {
  var statements: [Finding] {
    let potentials: Presence =
      switch fasciculation {
      case .none: .absent
      case .simple, .complex, .present: .present
      case .notAssessed: .notAssessed
      }
    let states: [(Code, Presence)] = [
      ("emg-chronic-neurogenic", chronicNeurogenic), ("emg-fibrillation", fibrillation),
      ("emg-fasciculation-potential", potentials), ("emg-unstable-units", unstableUnits),
      ("emg-multiplets", multiplets), ("emg-myokymic", myokymic),
      ("emg-neuromyotonic", neuromyotonic), ("emg-after-discharges", afterDischarges),
    ]
    return states.map { code, presence in
      Finding(
        code, presence, site: muscle, side: side, observer: .instrument, date: date,
        provenance: provenance)
    }
  }
}

extension NerveConduction {
  var statements: [Finding] {
    let states: [(Code, Presence)] = [
      ("conduction-block", conductionBlock), ("reduced-sensory-potential", reducedSensoryPotential),
    ]
    return states.map { code, presence in
      Finding(
        code, presence, side: side, observer: .instrument, date: date, provenance: provenance)
    }
  }
}

extension Exclusion {
  /// Only a disease judged to explain the findings speaks against; an incidental finding, or
  /// nothing done, leaves it open.
  var statement: Finding {
    let presence: Presence =
      switch status {
      case .excluded: .present
      case .explained: .absent
      case .incidental, .notDone: .notAssessed
      }
    return Finding(
      "other-disease-excluded", presence, observer: .clinician, date: date,
      provenance: provenance)
  }
}
