import Clinical
import Testing

@Suite struct DrugTableTests {
  let table = DrugTable.shipped

  @Test(arguments: [
    "sertraline", "Sertraline", "SERTRALINE 50 mg", "sertraline 50mg tablets",
    "Sertraline (Zentiva)",
    "Sertraline hydrochloride 100 mg once daily", " sertraline ", "sertraline 50 mg, one at night",
  ])
  func `a medicine is known by its first word, whatever the strength and form`(name: String) {
    #expect(table.classes(of: name) == ["serotonergic-agent"])
  }

  @Test(arguments: ["", "  ", "50 mg", "zentrafexine", "tablet", "new medicine from Dr Example"])
  func `a medicine that is not listed is of unknown class`(name: String) {
    #expect(table.classes(of: name) == nil)
    #expect(table.reading(of: name).classes.isEmpty)
  }

  @Test func `a common medicine can be known to be in no class`() {
    #expect(table.classes(of: "Paracetamol 500 mg") == [])
    #expect(table.classes(of: "levothyroxine 100 micrograms") == [])
  }

  @Test func `a medicine can be in several classes`() {
    #expect(table.classes(of: "lithium carbonate 400 mg MR") == ["lithium", "serotonergic-agent"])
    #expect(table.classes(of: "Metoclopramide") == ["dopamine-antagonist", "serotonergic-agent"])
    #expect(table.classes(of: "MDMA") == ["serotonergic-agent", "stimulant"])
  }

  @Test(arguments: [
    "methylene blue", "Methylene Blue infusion", "St John's wort", "St John’s Wort 300 mg",
    "linezolid 600 mg IV", "5-HTP", "dextromethorphan", "tramadol MR 100mg", "tryptophan",
  ])
  func `names of several words and unusual sources of serotonin are known`(name: String) {
    #expect(table.classes(of: name)?.contains("serotonergic-agent") == true)
  }

  @Test func `the ingredients of a combination are added together`() {
    #expect(
      table.classes(of: "salmeterol/fluticasone 50/250")
        == ["beta-agonist", "corticosteroid"])
    #expect(table.classes(of: "losartan with hydrochlorothiazide") == ["diuretic"])
  }

  @Test func `an unknown ingredient leaves the rest unknown and keeps what was recognised`() {
    let reading = table.reading(of: "sertraline + zentrafexine")
    #expect(reading.classes == ["serotonergic-agent"])
    #expect(!reading.isComplete)
    #expect(table.classes(of: "sertraline + zentrafexine") == nil)
  }

  @Test func `a name behind an unknown word counts without making the whole known`() {
    let reading = table.reading(of: "zentrafexine sertraline")
    #expect(reading.classes == ["serotonergic-agent"])
    #expect(!reading.isComplete)
  }

  @Test func `a word within another word is not a medicine`() {
    #expect(table.classes(of: "lithiumlike") == nil)
    #expect(table.classes(of: "sodium valproate") == nil)
  }

  @Test func `every class is an exposure of the vocabulary`() {
    for code in table.allClasses {
      #expect(Vocabulary.shipped.concepts[code]?.kind == .exposure, "\(code)")
    }
  }

  @Test func `a list of medicines does not speak of coffee, tobacco and nitrous oxide`() {
    #expect(table.allClasses.isDisjoint(with: ["caffeine", "nicotine", "nitrous-oxide"]))
    #expect(table.classes(of: "Entonox") == ["nitrous-oxide"])
  }
}
