import Clinical
import Testing

@Suite struct TerminologyTests {
  let terminology = Terminology.shipped

  @Test func `every mapping stands for a code that exists`() {
    let vocabulary = Vocabulary.shipped
    for mapping in terminology.mappings {
      let code = mapping.code
      #expect(vocabulary.concepts[code] != nil || vocabulary.measures[code] != nil, "\(code)")
    }
  }

  @Test func `no mapping is written twice`() {
    // What a presence says and what an absence says may be two rows, of two relations.
    let keys = terminology.mappings.map {
      "\($0.code) \($0.system) \($0.identifier) \($0.relation)"
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `every identifier has the form and the check digit of its system`() {
    for mapping in terminology.mappings {
      let identifier = mapping.identifier
      switch mapping.system {
      case .hpo:
        let isTerm = identifier.wholeMatch(of: /HP:[0-9]{7}/) != nil
        #expect(isTerm, "\(identifier)")
      case .snomed: #expect(CheckDigit.isVerhoeff(identifier), "\(identifier)")
      case .loinc: #expect(CheckDigit.isLOINC(identifier), "\(identifier)")
      case .omim:
        let isEntry = identifier.wholeMatch(of: /[1-6][0-9]{5}/) != nil
        #expect(isEntry, "\(identifier)")
      case .icd10, .icd10cm:
        let isCode = identifier.wholeMatch(of: /[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?/) != nil
        #expect(isCode, "\(identifier)")
      }
    }
  }

  @Test func `multiple sclerosis is G35 in ICD-10, and no longer a billable G35 in ICD-10-CM`() {
    let code: Code = "known-multiple-sclerosis"
    #expect(terminology.identifiers(of: code, in: .icd10).map(\.identifier) == ["G35"])
    let american = terminology.identifiers(of: code, in: .icd10cm).map(\.identifier)
    #expect(american.first == "G35.D")
    #expect(american.last == "G35")
    #expect(american.contains("G35.A"))
  }

  @Test func `a changed digit breaks the check digit`() {
    #expect(CheckDigit.isVerhoeff("82470000"))
    #expect(!CheckDigit.isVerhoeff("82470001"))
    #expect(!CheckDigit.isVerhoeff("84270000"))
    #expect(CheckDigit.isLOINC("2601-3"))
    #expect(!CheckDigit.isLOINC("2601-4"))
    #expect(!CheckDigit.isLOINC("2061-3"))
  }

  @Test func `fasciculation is found by its codes and its codes by fasciculation`() {
    #expect(
      terminology.identifiers(of: "fasciculation", in: .hpo).first?.identifier == "HP:0002380")
    #expect(terminology.codes(for: "82470000", in: .snomed).map(\.code) == ["fasciculation"])
    #expect(terminology.codes(for: "82470000", in: .hpo).isEmpty)
    #expect(terminology.codes(for: "1", in: .snomed).isEmpty)
  }

  @Test func `ankle clonus and clonus in general have codes of their own`() {
    #expect(terminology.codes(for: "39055007", in: .snomed).map(\.code) == ["ankle-clonus"])
    #expect(terminology.codes(for: "36649002", in: .snomed).map(\.code) == ["clonus"])
  }

  @Test func `a coarse code stands for several of ours`() {
    let codes = terminology.codes(for: "R29.2", in: .icd10cm).map(\.code)
    #expect(codes.contains("babinski") && codes.contains("hyperreflexia"))
  }

  @Test func `codes that name another disease are not mapped`() {
    // ALS with dementia, mislabelled in public files, and opsoclonus, which is not ocular clonus.
    #expect(terminology.codes(for: "230258005", in: .snomed).isEmpty)
    #expect(terminology.codes(for: "HP:0010543", in: .hpo).isEmpty)
  }

  @Test func `clonus is what its HPO code says, whatever public files label it`() {
    // Labelled hyperekplexia and bladder dysfunction in public repositories.
    #expect(terminology.codes(for: "HP:0002169", in: .hpo).map(\.code) == ["clonus"])
  }

  @Test func `a measure may have a code for mass and one for substance`() {
    let codes = terminology.identifiers(of: "magnesium", in: .loinc)
    #expect(codes.map(\.identifier) == ["2601-3", "19123-9"])
    #expect(codes.map(\.evidence) == [.verified, .verified])
  }
}
