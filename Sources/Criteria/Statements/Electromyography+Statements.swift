import Clinical

extension PatientRecord {
  /// Whether an EMG was done, and whether it shows more than fasciculation potentials.
  ///
  /// That it shows no more is said by a report called normal, or by muscles of which every one of
  /// the changes was looked for and not found; a change that a report does not mention is open.
  static func electromyographyStatements(
    of statements: [Finding], and studies: [Electromyogram]
  ) -> [Finding] {
    let read = statements.filter { finding in
      (changes.contains(finding.code) || potentials.contains(finding.code))
        && (finding.presence == .present || finding.presence == .absent)
    }
    guard let first = read.first else { return [] }
    let performed = first.restated(as: "emg-performed", .present)
    if let change = read.first(where: { changes.contains($0.code) && $0.presence == .present }) {
      return [performed, change.restated(as: "emg-beyond-fasciculation", .present)]
    }
    let normal = read.first { $0.code == "emg-normal" && $0.presence == .present }
    guard normal != nil || (!studies.isEmpty && studies.allSatisfy(\.isWithoutChange)) else {
      return [performed]
    }
    return [performed, (normal ?? first).restated(as: "emg-beyond-fasciculation", .absent)]
  }

  private static let changes: Set<Code> = [
    "emg-chronic-neurogenic", "emg-fibrillation", "emg-unstable-units", "emg-multiplets",
    "emg-myokymic", "emg-neuromyotonic",
  ]

  private static let potentials: Set<Code> = ["emg-normal", "emg-fasciculation-potential"]
}

extension Electromyogram {
  fileprivate var isWithoutChange: Bool {
    [chronicNeurogenic, fibrillation, multiplets, myokymic, neuromyotonic]
      .allSatisfy { $0 == .absent }
  }
}
