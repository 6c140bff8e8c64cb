import Clinical
import Testing

@Suite struct VocabularyTests {
  let vocabulary = Vocabulary.shipped

  @Test func `what a concept is by definition is transitive`() {
    for code in vocabulary.concepts.keys {
      let around = vocabulary.conceptsAround(code)
      #expect(around.contains(code))
      for broader in around {
        #expect(vocabulary.conceptsAround(broader).isSubset(of: around), "\(code)")
        #expect(vocabulary.conceptsWithin(broader).contains(code), "\(code)")
      }
    }
  }

  @Test func `no two concepts are each other`() {
    for code in vocabulary.concepts.keys {
      for broader in vocabulary.conceptsAround(code) where broader != code {
        #expect(!vocabulary.conceptsAround(broader).contains(code), "\(code) and \(broader)")
      }
    }
  }

  @Test func `ankle clonus is clonus and ocular clonus is not`() {
    #expect(vocabulary.conceptsWithin("clonus").contains("ankle-clonus"))
    #expect(!vocabulary.conceptsWithin("clonus").contains("ocular-clonus"))
    #expect(vocabulary.conceptsAround("ankle-clonus") == ["ankle-clonus", "clonus"])
  }

  @Test func `fasciculation, clonus and spasticity are never each other`() {
    let codes: [Code] = ["fasciculation", "clonus", "spasticity", "rigidity", "myoclonus"]
    for code in codes {
      #expect(vocabulary.conceptsAround(code).intersection(codes) == [code])
    }
  }

  @Test func `every site that a concept has by definition exists`() {
    for concept in vocabulary.concepts.values {
      guard let site = concept.site else { continue }
      #expect(Anatomy.shipped.sites[site] != nil, "\(concept.code)")
    }
  }

  @Test func `no measure has the name of a concept`() {
    #expect(Set(vocabulary.measures.keys).isDisjoint(with: vocabulary.concepts.keys))
  }

  @Test func `an unknown code has no relatives and is called by its name`() {
    #expect(vocabulary.conceptsWithin("no-such-code").isEmpty)
    #expect(vocabulary.conceptsAround("no-such-code").isEmpty)
    #expect(vocabulary.label(of: "no-such-code") == "no-such-code")
  }
}
