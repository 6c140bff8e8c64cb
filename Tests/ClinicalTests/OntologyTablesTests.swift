import Clinical
import Testing

@Suite struct OntologyTablesTests {
  @Test func `every term of the table of codes has the label of its ontology`() {
    let terms = Terminology.shipped.mappings.filter { $0.system == .hpo }
    #expect(terms.count > 100)
    for term in terms {
      #expect(OntologyLabels.shipped.label(of: term.identifier) != nil, "\(term.identifier)")
    }
  }

  @Test func `every site of the table of codes is one of the anatomy`() {
    for mapping in Terminology.shipped.mappings {
      guard let site = mapping.site else { continue }
      #expect(Anatomy.shipped.sites[site] != nil, "\(mapping.identifier)")
    }
  }

  @Test func `a modifier says what it is called`() {
    let qualifiers = Qualifiers.shipped
    #expect(qualifiers.meaning(of: "HP:0012835") == .side(.left))
    #expect(qualifiers.meaning(of: "HP:0012833") == .words)
    #expect(qualifiers.meaning(of: "HP:0012829") == .severity(.severe))
    #expect(qualifiers.identifier(of: .severity(.severe)) == "HP:0012828")
    #expect(qualifiers.meaning(of: "HP:0000001") == nil)
    #expect(qualifiers.identifier(of: .words) == nil)
  }

  @Test func `clonus is a trap for hyperreflexia`() {
    let stops = Stops.shipped.stops(for: "HP:0002169")
    #expect(stops.map(\.code) == ["hyperreflexia"])
    #expect(stops.allSatisfy { !$0.reason.isEmpty && !$0.isAlwaysSaid })
    #expect(Stops.shipped.stops(for: "HP:0001257").isEmpty)
  }
}
