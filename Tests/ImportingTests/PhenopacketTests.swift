import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct PhenopacketTests {
  let probe: Probe
  let everything: ImportedRecord
  let traps: ImportedRecord

  init() throws {
    probe = try Probe()
    let folder = "Tests/ImportingTests/Fixtures/Phenopackets/"
    everything = try probe.whole(Repository.bytes(folder + "everything.json"))
    traps = try probe.whole(Repository.bytes(folder + "traps.json"))
  }

  @Test func `a feature is present, an excluded one absent, an unmentioned one not there`() {
    #expect(everything.states("ankle-clonus") == [.present])
    #expect(everything.states("fasciculation") == [.absent])
    #expect(everything.states("hyperreflexia") == [.present])
    #expect(everything.states("tongue-fasciculation").isEmpty)
    #expect(everything.states("dystonia").isEmpty)
  }

  @Test func `a term with a place gives the place`() throws {
    let leg = try #require(everything.findings("spasticity").first)
    #expect(leg.site == "leg")
    #expect(leg.side == .left)
    #expect(leg.severity == .moderate)
  }

  @Test func `an excluded feature keeps the side it was excluded for`() throws {
    let babinski = try #require(everything.findings("babinski").first)
    #expect(babinski.presence == .absent)
    #expect(babinski.side == .right)
  }

  @Test func `an age is a date as far as the date of birth lets it be one`() throws {
    let leg = try #require(everything.findings("spasticity").first)
    // 30 years and 2 months after 17 May 1990: from 17 July to 16 August 2020.
    #expect(leg.onset == PartialDate("2020"))
    #expect(leg.note?.contains("at age 30 years 2 months") == true)
  }

  @Test func `a stamp is a date and a stretch is what its ends have in common`() throws {
    #expect(everything.findings("hyperreflexia").first?.onset == PartialDate("2021-03-04"))
    let weakness = try #require(everything.findings("weakness").first)
    #expect(weakness.onset == PartialDate("2020"))
    #expect(weakness.severity == .severe)
    #expect(weakness.note?.contains("Profound") == true)
  }

  @Test func `a part of life is kept in words, and one before birth is lifelong`() throws {
    let clonus = try #require(everything.findings("ankle-clonus").first)
    #expect(clonus.onset == nil)
    #expect(clonus.note?.contains("Young adult onset") == true)
    #expect(everything.findings("spasticity").contains { $0.tempo == .lifelong })
  }

  @Test func `what has gone is history and is not there now`() throws {
    #expect(everything.states("seizure").isEmpty)
    let item = try #require(everything.record?.history.first { $0.text == "Seizure" })
    #expect(item.ended == PartialDate("1999-06-01"))
  }

  @Test func `the subject is the patient`() throws {
    let record = try #require(everything.record)
    #expect(record.id == "fictional-phenopacket-1")
    #expect(record.patient.sex == .female)
    #expect(record.patient.born == PartialDate("1990-05-17"))
    let age = try #require(record.measurements.first { $0.code == "age" })
    #expect(age.canonicalValue == 34)
  }

  @Test func `a birthday that was rounded down is not taken for a day`() throws {
    func born(_ stamp: String) throws -> PartialDate? {
      try probe.phenopacket("", subject: "\"dateOfBirth\": \"\(stamp)\"").record?.patient.born
    }
    #expect(try born("2018-01-01T00:00:00Z") == PartialDate("2018"))
    #expect(try born("2018-03-01T00:00:00Z") == PartialDate("2018-03"))
    #expect(try born("2018-03-02T00:00:00Z") == PartialDate("2018-03-02"))
  }

  @Test func `measurements and treatments are read where they can be`() throws {
    let record = try #require(everything.record)
    let kinase = try #require(record.measurements.first { $0.code == "creatine-kinase" })
    #expect(kinase.value == 412.5)
    #expect(kinase.high == 170)
    #expect(kinase.date == PartialDate("2024-02-03"))
    #expect(!record.measurements.contains { $0.code == "magnesium" })
    #expect(everything.ids.contains("unknown-unit"))
    let baclofen = try #require(record.medications.first)
    #expect(baclofen.name == "baclofen")
    #expect(baclofen.dose == "10 mg three times daily")
    #expect(record.history.contains { $0.topic == .surgical })
  }

  @Test func `a disease is history, and absent where it is excluded`() throws {
    let history = try #require(everything.record?.history)
    #expect(history.contains { $0.text.hasPrefix("Fictional spastic disorder") })
    // One of the motor neuron diseases is excluded; the others are not.
    #expect(everything.states("known-motor-neuron-disease").isEmpty)
    #expect(
      history.contains { $0.text == "Amyotrophic lateral sclerosis" && $0.presence == .absent })
  }

  @Test func `what is left is said`() {
    #expect(everything.ids.contains("left-unknown-code"))
    #expect(everything.ids.contains("left-unsupported"))
    #expect(everything.ids.contains("left-too-narrow"))
  }

  @Test func `clonus is not hyperreflexia, nor are brisk reflexes, nor a gait spasticity`() {
    #expect(traps.states("clonus") == [.present])
    #expect(traps.states("hyperreflexia").isEmpty)
    #expect(!traps.states("spasticity").contains(.present))
    // The posture, which nothing is read of, and the lay synonym.
    #expect(traps.ids.filter { $0 == "ontology-trap" }.count == 2)
  }

  @Test func `no absence is widened`() throws {
    #expect(traps.states("weakness").isEmpty)
    let spasticity = try #require(traps.findings("spasticity").first)
    #expect(spasticity.presence == .absent)
    #expect(spasticity.site == "limbs")
  }

  @Test func `the lay synonym is read as its term, and said`() {
    #expect(traps.states("fasciculation") == [.present])
  }

  @Test func `a code whose label speaks of something else is not assessed`() {
    #expect(traps.states("tongue-wasting") == [.notAssessed])
    #expect(traps.ids.contains("code-and-label"))
  }

  @Test func `no term of the list of traps is given the code it must not be`() {
    for stop in Stops.shipped.stops {
      let codes = Terminology.shipped.codes(for: stop.identifier, in: .hpo).map(\.code)
      #expect(!codes.contains(stop.code), "\(stop.identifier)")
    }
  }
}
