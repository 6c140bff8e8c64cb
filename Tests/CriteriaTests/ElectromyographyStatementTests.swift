import Clinical
import Criteria
import Testing

@Suite struct ElectromyographyStatementTests {
  private func study(
    chronic: Presence = .absent, fibrillation: Presence = .absent, multiplets: Presence = .absent,
    myokymic: Presence = .absent, neuromyotonic: Presence = .absent
  ) -> Electromyogram {
    Electromyogram(
      muscle: "deltoid", side: .left, chronicNeurogenic: chronic, fibrillation: fibrillation,
      fasciculation: .simple, multiplets: multiplets, myokymic: myokymic,
      neuromyotonic: neuromyotonic, provenance: place())
  }

  private func outcomes(of record: PatientRecord) -> [Outcome] {
    ["emg-performed", "emg-beyond-fasciculation"].map { outcome(of: present($0), for: record) }
  }

  private func outcomes(after studies: Electromyogram...) -> [Outcome] {
    var written = record()
    written.electromyograms = studies
    return outcomes(of: written)
  }

  @Test func `without a word on EMG both stay open`() {
    #expect(outcomes(of: record()) == [.undetermined, .undetermined])
  }

  @Test func `a report called normal shows nothing beyond fasciculation potentials`() {
    #expect(outcomes(of: record(finding("emg-normal", by: .instrument))) == [.met, .unmet])
  }

  @Test func `a muscle in which every change was looked for shows nothing beyond them`() {
    #expect(outcomes(after: study()) == [.met, .unmet])
  }

  @Test func `a change that the report does not mention stays open`() {
    #expect(outcomes(after: study(), study(multiplets: .notAssessed)) == [.met, .undetermined])
  }

  @Test func `one change in one muscle is a change`() {
    for changed in [
      study(chronic: .present), study(fibrillation: .present), study(multiplets: .present),
      study(myokymic: .present), study(neuromyotonic: .present),
    ] {
      #expect(outcomes(after: study(), changed) == [.met, .met])
    }
  }

  @Test func `a change outweighs a report called normal`() {
    let both = record(
      finding("emg-normal", by: .instrument), finding("emg-fibrillation", by: .instrument))
    #expect(outcomes(of: both) == [.met, .met])
  }

  @Test func `fasciculation potentials alone leave it open`() {
    let potentials = record(finding("emg-fasciculation-potential", by: .instrument))
    #expect(outcomes(of: potentials) == [.met, .undetermined])
  }
}
