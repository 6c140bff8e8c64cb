import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct PhenopacketDamageTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test func `version 1 says absence otherwise and is refused`() throws {
    let negated = try probe.phenopacket(
      probe.feature("HP:0002380", "Fasciculations", "\"negated\": true"))
    #expect(negated.record == nil)
    #expect(negated.ids.contains("wrong-version"))
    let old = try probe.phenopacket("", version: "1.0.0")
    #expect(old.record == nil)
  }

  @Test func `a flag that is no flag is neither yes nor no`() throws {
    let imported = try probe.phenopacket(
      probe.feature("HP:0002380", "Fasciculations", "\"excluded\": \"true\""))
    #expect(imported.states("fasciculation").isEmpty)
    #expect(imported.isDamaged)
  }

  @Test func `the names of protocol buffers are read as well`() throws {
    let imported = try probe.whole(
      """
      {"id": "f", "phenotypic_features": [
      \(probe.feature("HP:0002380", "Fasciculations", "\"excluded\": true"))],
      "subject": {"time_at_last_encounter": {"age": {"iso8601duration": "P6M"}}},
      "meta_data": {"phenopacket_schema_version": "2.0"}}
      """)
    #expect(imported.states("fasciculation") == [.absent])
    #expect(imported.record?.measurements.first?.canonicalValue == 0.5)
  }

  @Test func `a family or a cohort is refused as several people`() throws {
    for name in ["\"proband\": {}", "\"members\": []"] {
      let imported = try probe.whole("{\"id\": \"f\", \(name), \"metaData\": {}}")
      #expect(imported.record == nil)
      #expect(imported.ids == ["several-patients"])
    }
  }

  @Test func `present and excluded in one phenopacket is neither`() throws {
    let imported = try probe.phenopacket(
      probe.feature("HP:0001257", "Spasticity") + ",\n"
        + probe.feature("HP:0001257", "Spasticity", "\"excluded\": true"))
    #expect(imported.states("spasticity").isEmpty)
    #expect(imported.ids.contains("conflicting-findings"))
  }

  @Test func `an exclusion that something narrower contradicts is left out`() throws {
    let imported = try probe.phenopacket(
      probe.feature("HP:0001265", "Hyporeflexia", "\"excluded\": true") + ",\n"
        + probe.feature("HP:0001284", "Areflexia"))
    #expect(imported.states("hyporeflexia").isEmpty)
    #expect(imported.states("areflexia") == [.present])
    #expect(imported.ids.contains("contradicted-exclusion"))
  }

  @Test func `a feature without a term is refused with its place`() throws {
    let imported = try probe.phenopacket("{\"excluded\": true},\n{\"type\": {\"label\": \"x\"}}")
    #expect(imported.record?.findings.isEmpty == true)
    #expect(imported.diagnostics.filter { $0.id == "wrong-type" }.count == 2)
    #expect(imported.diagnostics.allSatisfy { $0.origin.line != nil })
  }

  @Test func `an inherited disease is known by its entry, whatever its gene`() throws {
    let imported = try probe.phenopacket(
      "",
      more: """
        "diseases": [{"term": {"id": "OMIM:182601",
        "label": "Spastic paraplegia 4, autosomal dominant"}}],
        """)
    #expect(imported.states("known-spastic-paraplegia") == [.present])
    let excluded = try probe.phenopacket(
      "",
      more: """
        "diseases": [{"term": {"id": "OMIM:182601", "label": "Spastic paraplegia 4"},
        "excluded": true}],
        """)
    #expect(excluded.states("known-spastic-paraplegia").isEmpty)
  }

  @Test func `a birth in the future is refused and someone who has died is said`() throws {
    let imported = try probe.phenopacket(
      "",
      subject: "\"dateOfBirth\": \"2031-04-05T00:00:00Z\", "
        + "\"vitalStatus\": {\"status\": \"DECEASED\"}")
    #expect(imported.record?.patient.born == nil)
    #expect(imported.ids.contains("future-birth"))
    #expect(imported.ids.contains("patient-deceased"))
  }

  @Test(arguments: ["P3Y", "P3Y2M1D", "P2W", "PT5H", "P", "3Y", "P-3Y", "PY", "P99999Y", "P1.5Y"])
  func `an age is read or said to be unreadable`(_ text: String) throws {
    let imported = try probe.phenopacket(
      probe.feature(
        "HP:0001257", "Spasticity", "\"onset\": {\"age\": {\"iso8601duration\": \"\(text)\"}}"))
    let isReadable = ["P3Y", "P3Y2M1D", "P2W", "PT5H"].contains(text)
    #expect(imported.ids.contains("unreadable-time") == !isReadable)
    #expect(imported.states("spasticity") == [.present])
  }

  @Test func `a phenopacket cut off or flipped anywhere never stops the program`() throws {
    let whole = try Repository.bytes("Tests/ImportingTests/Fixtures/Phenopackets/everything.json")
    for length in stride(from: 0, to: whole.count, by: 53) {
      let imported = try probe.whole(Array(whole.prefix(length)))
      #expect(imported.record == nil)
      #expect(!imported.diagnostics.isEmpty)
    }
    for index in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[index] ^= UInt8(1 + index % 5)
      let imported = try probe.whole(bytes)
      #expect(imported.record != nil || !imported.diagnostics.isEmpty)
    }
  }
}
