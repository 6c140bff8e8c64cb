package import Clinical

extension PatientRecord {
  /// The same record with some of it left out, turned round or moved to the other side.
  package func varied(_ draws: inout Draws) -> PatientRecord {
    var varied = self
    varied.findings = findings.compactMap { finding in
      if draws.happens(15) { return nil }
      var finding = finding
      if draws.happens(15) {
        finding.presence = Presence.allCases.randomElement(using: &draws) ?? .present
      }
      if draws.happens(10), finding.side != nil { finding.side = .left }
      if draws.happens(10) { finding.tempo = Tempo.allCases.randomElement(using: &draws) }
      return finding
    }
    varied.measurements = measurements.compactMap { measurement in
      if draws.happens(15) { return nil }
      var measurement = measurement
      if draws.happens(30) {
        let factor = Double(50 + draws.next() % 100) / 100
        measurement.value = measurement.value.map { $0 * factor }
        measurement.canonicalValue = measurement.canonicalValue.map { $0 * factor }
      }
      return measurement
    }
    varied.examinations = examinations.map { examination in
      var examination = examination
      examination.power.removeAll { _ in draws.happens(15) }
      examination.muscles.removeAll { _ in draws.happens(15) }
      examination.reflexes.removeAll { _ in draws.happens(15) }
      return examination
    }
    varied.medications = medications.filter { _ in !draws.happens(15) }
    return varied
  }
}

extension Draws {
  /// Whether a thing of which `share` in a hundred happen has happened.
  package mutating func happens(_ share: UInt64) -> Bool { next() % 100 < share }
}
