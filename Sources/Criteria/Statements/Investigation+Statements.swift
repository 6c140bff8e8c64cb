import Clinical

extension Electromyogram {
  func state(in statements: inout [Statement], as place: Int) {
    let potentials: Presence =
      switch fasciculation {
      case .none: .absent
      case .simple, .complex, .present: .present
      case .notAssessed: .notAssessed
      }
    let states = [
      chronicNeurogenic, fibrillation, potentials, unstableUnits, multiplets, myokymic,
      neuromyotonic, afterDischarges,
    ]
    let site = Numbering.shipped.number(of: muscle)
    for (concept, presence) in zip(Self.concepts, states) {
      statements.append(
        Statement(
          concept, presence, site: site, side: side, by: .instrument, from: .electromyogram(place)))
    }
  }

  private static let concepts = [
    "emg-chronic-neurogenic", "emg-fibrillation", "emg-fasciculation-potential",
    "emg-unstable-units", "emg-multiplets", "emg-myokymic", "emg-neuromyotonic",
    "emg-after-discharges",
  ].map { Numbering.shipped.concept($0) }
}

extension NerveConduction {
  func state(in statements: inout [Statement], as place: Int) {
    let states: [(Code, Presence)] = [
      ("conduction-block", conductionBlock), ("reduced-sensory-potential", reducedSensoryPotential),
    ]
    for (code, presence) in states {
      statements.append(
        Statement(
          Numbering.shipped.concept(code), presence, side: side, by: .instrument,
          from: .conduction(place)))
    }
  }
}

extension Exclusion {
  /// Only a disease judged to explain the findings speaks against; an incidental finding, or
  /// nothing done, leaves it open.
  var statement: Statement {
    let presence: Presence =
      switch status {
      case .excluded: .present
      case .explained: .absent
      case .incidental, .notDone: .notAssessed
      }
    return Statement(
      Numbering.shipped.concept("other-disease-excluded"), presence, by: .clinician,
      from: .exclusion)
  }
}
