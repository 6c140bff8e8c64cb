import Clinical

extension PatientRecord {
  /// Whether an EMG was done, and whether it shows more than fasciculation potentials.
  ///
  /// That it shows no more is said by a report called normal, or by muscles of which every one of
  /// the changes was looked for and not found; a change that a report does not mention is open.
  func stateElectromyography(in statements: inout [Statement]) {
    let read = statements.filter { statement in
      Self.results.contains(statement.concept)
        && (statement.presence == .present || statement.presence == .absent)
    }
    guard let first = read.first else { return }
    statements.append(first.restated(as: Self.performed, .present))
    let change = read.first { $0.presence == .present && Self.changes.contains($0.concept) }
    let normal = read.first { $0.presence == .present && $0.concept == Self.normal }
    if let change {
      statements.append(change.restated(as: Self.beyondFasciculation, .present))
    } else if normal != nil
      || (!electromyograms.isEmpty && electromyograms.allSatisfy(\.isWithoutChange))
    {
      statements.append((normal ?? first).restated(as: Self.beyondFasciculation, .absent))
    }
  }

  private static let changeCodes: [Code] = [
    "emg-chronic-neurogenic", "emg-fibrillation", "emg-unstable-units", "emg-multiplets",
    "emg-myokymic", "emg-neuromyotonic",
  ]
  private static let changes = ConceptSet(changeCodes)
  private static let results = ConceptSet(
    changeCodes + ["emg-normal", "emg-fasciculation-potential"])
  private static let normal = Numbering.shipped.concept("emg-normal")
  private static let performed = Numbering.shipped.concept("emg-performed")
  private static let beyondFasciculation = Numbering.shipped.concept("emg-beyond-fasciculation")
}

extension Electromyogram {
  fileprivate var isWithoutChange: Bool {
    [chronicNeurogenic, fibrillation, multiplets, myokymic, neuromyotonic]
      .allSatisfy { $0 == .absent }
  }
}
