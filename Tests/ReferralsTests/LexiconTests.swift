import Assessments
import Clinical
import Criteria
import CriteriaFiles
import Differential
import LetterTemplates
import Referrals
import Testing

@Suite struct LexiconTests {
  @Test(arguments: Language.shipped)
  func `every sentence stands in every language, with the same places`(language: Language) {
    for phrase in Phrase.allCases {
      let text = Lexicon.shipped(language)[phrase]
      #expect(!text.pieces.isEmpty, "\(phrase)")
      #expect(text.places == Lexicon.shipped(.britishEnglish)[phrase].places, "\(phrase)")
    }
  }

  @Test(arguments: Language.shipped)
  func `every closed word of a record or a result stands in every language`(language: Language) {
    let keys = Lexicon.shipped(language).keys
    for (kind, values) in Self.terms {
      for value in values { #expect(keys.contains(kind + "." + value), "\(kind) \(value)") }
    }
  }

  @Test func `German has a word for every concept, measure, place and tendon`() {
    let keys = Lexicon.shipped(.german).keys
    let codes = Array(Vocabulary.shipped.concepts.keys) + Vocabulary.shipped.measures.keys
    for code in codes { #expect(keys.contains("label." + code.rawValue), "\(code.rawValue)") }
    for code in Anatomy.shipped.sites.keys {
      #expect(keys.contains("site." + code.rawValue), "\(code.rawValue)")
    }
    for code in Anatomy.shipped.tendons.keys {
      #expect(keys.contains("tendon." + code.rawValue), "\(code.rawValue)")
    }
    // Whatever has a question of its own in English has one in German.
    for concept in Vocabulary.shipped.concepts.values where concept.inquiry != concept.label {
      #expect(keys.contains("ask." + concept.code.rawValue), "\(concept.code.rawValue)")
    }
  }

  @Test func `German has the text of every shipped criterion, and no text of none`() throws {
    let criteria = try Letters.shared.get().catalog.criteria
    let texts = Set(criteria.flatMap(Self.texts))
    let german = Lexicon.shipped(.german).translatedTexts
    #expect(texts.subtracting(german) == [])
    #expect(german.subtracting(texts) == [])
  }

  @Test func `dates and numbers are written as the language writes them`() throws {
    let date = try #require(PartialDate("2026-05-14"))
    #expect(Language.britishEnglish.date(date) == "14\u{A0}May\u{A0}2026")
    #expect(Language.americanEnglish.date(date) == "May\u{A0}14,\u{A0}2026")
    #expect(Language.german.date(date) == "14.\u{A0}Mai\u{A0}2026")
    #expect(Language.german.date(try #require(PartialDate("2026-02"))) == "Februar\u{A0}2026")
    #expect(Language.german.number(38.4) == "38,4")
    #expect(Language.britishEnglish.number(38.4) == "38.4")
  }

  @Test func `American English is respelled`() {
    #expect(Lexicon.shipped(.americanEnglish).label(of: "diarrhoea") == "diarrhea")
    #expect(
      Lexicon.shipped(.americanEnglish).catalogueText("Suspicion of motor neurone disease")
        == "Suspicion of motor neuron disease")
  }

  /// What of a criterion is printed: a source of its own keeps its title, a convention does not.
  private static func texts(of criterion: Criterion) -> [String] {
    var texts = [criterion.title]
    texts += [criterion.referral?.action, criterion.referral?.check].compactMap(\.self)
    texts += criterion.remarks.map(\.text)
    texts += criterion.categories.map { $0.name.replacing("-", with: " ") }
    texts += [criterion.source.section, criterion.source.edition].compactMap(\.self)
    let citation = criterion.source.citation
    let isOurs = ["convention", "Convention", "Project", "project"].contains {
      citation.contains($0)
    }
    if isOurs { texts.append(citation) }
    return texts
  }

  private static func values<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) -> [String] { Value.allCases.map(\.rawValue) }

  private static let terms: [String: [String]] = [
    "presence": values(Presence.self), "urgency": values(Urgency.self),
    "timing": values(Urgency.self), "side": values(Side.self), "initial": values(Side.self),
    "sex": values(Patient.Sex.self), "observer": values(Observer.self),
    "observation": values(FindingPattern.Observation.self), "tempo": values(Tempo.self),
    "course": values(Course.self), "distribution": values(Distribution.self),
    "elicitation": values(Elicitation.self), "severity": values(Severity.self),
    "tone": values(Tone.Kind.self), "reflex": values(Reflex.Descriptor.self),
    "scale": values(Reflex.Scale.self), "joint": values(Clonus.Joint.self),
    "plantar": values(Plantar.Response.self), "hoffmann": values(Hoffmann.Response.self),
    "region": values(BodyRegion.self), "lesionArea": values(Study.Lesion.Area.self),
    "study": values(Study.Kind.self), "topic": values(HistoryItem.Topic.self),
    "outcome": values(Outcome.self), "evidence": values(Evidence.self),
    "evidenceMeaning": values(Evidence.self),
    "fasciculationPotential": values(Electromyogram.FasciculationPotential.self)
      .filter { $0 != "not-assessed" },
    "bodyPart": values(BodyPart.self), "bodyParts": values(BodyPart.self),
    "bodyLabel": values(BodyPart.self), "bodySign": values(BodySign.self),
    "bodyLetter": values(BodySign.self),
  ]
}
