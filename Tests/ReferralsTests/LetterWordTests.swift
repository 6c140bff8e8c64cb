import Assessments
import Clinical
import Criteria
import CriteriaFiles
import Documents
import LetterTemplates
import Referrals
import Testing

@Suite struct LetterWordTests {
  @Test(arguments: Language.shipped)
  func `no letter says what a letter never says`(language: Language) throws {
    let letters = try Letters.shared.get()
    let forbidden = ForbiddenWords(language)
    for sample in letters.samples + letters.drawn {
      let document = Letters.letter(sample.assessment, language).document
      let found = forbidden.found(in: Self.ownWords(of: document, language, letters))
      #expect(found == [], "\(sample.name)")
    }
  }

  @Test func `a reading of the words finds them, and not in a quotation`() {
    let forbidden = ForbiddenWords(.britishEnglish)
    #expect(forbidden.found(in: "This was Ruled out.") == ["ruled out"])
    #expect(forbidden.found(in: "Criteria met is not a diagnosis.") == [])
    #expect(Self.unquoted("said “excluded “x” now” here", .britishEnglish) == "said  here")
    #expect(ForbiddenWords(.german).found(in: "wurde ausgeschlossen") == ["ausgeschlossen"])
  }

  @Test func `what nobody examined is not assessed, and never normal`() throws {
    let letters = try Letters.shared.get()
    for sample in letters.samples {
      var record = sample.assessment.record
      record.examinations = []
      record.measurements = []
      record.findings.removeAll { $0.observer.examines }
      record.narratives = []
      let assessment = letters.assessor.assess(record, asOf: sample.assessment.day)
      let sections = Letters.letter(assessment, .britishEnglish).sections
      let examination = sections.filter { $0.name == .examination }.flatMap(\.blocks)
      let rows = examination.flatMap(\.rows)
      #expect(rows.first?.value.plain == "NOT ASSESSED", "\(sample.name)")
      for block in examination {
        if case .figure(let figure) = block {
          #expect(!figure.equivalent.contains("nothing found"), "\(sample.name)")
        } else {
          #expect(!block.lines.contains { $0.contains("normal") }, "\(sample.name)")
        }
      }
    }
  }

  @Test func `a German letter holds no English sentence of the tables`() throws {
    let letters = try Letters.shared.get()
    let english = Lexicon.shipped(.britishEnglish)
    let german = Lexicon.shipped(.german)
    let texts = Lexicon.shipped(.german).translatedTexts
    var sentences = texts.filter { $0.split(separator: " ").count > 2 }
    for code in Vocabulary.shipped.concepts.keys {
      sentences.insert(english.label(of: code))
      sentences.insert(english.inquiry(of: code))
    }
    for phrase in Phrase.allCases { sentences.insert(english[phrase].filled()) }
    let own = sentences.filter { sentence in
      sentence.split(separator: " ").count > 2 && german.catalogueText(sentence) != sentence
    }
    for sample in letters.samples {
      let document = Letters.letter(sample.assessment, .german).document
      #expect(document.metadata.language == "de-DE")
      let words = Self.ownWords(of: document, .german, letters)
      #expect(own.filter { words.contains($0) } == [], "\(sample.name)")
    }
  }

  @Test func `a German letter is clinical German`() throws {
    let sample = try #require(
      try Letters.shared.get().samples.first { $0.name == "hand-weakness-mixed-signs" })
    let text = Letters.text(Letters.letter(sample.assessment, .german).document)
      .replacing("\u{A0}", with: " ")
    #expect(text.contains("Schwäche, Hand rechts"))
    #expect(text.contains("12. Mai 2026"))
    #expect(text.contains("DRINGLICHKEIT: DRINGEND, Vorstellung innerhalb von 2 Wochen"))
    #expect(text.contains("ENTWURF: NICHT UNTERSCHRIEBEN"))
  }

  @Test func `what nobody translated stays English and is marked as English`() throws {
    let letters = try Letters.shared.get()
    let sample = try #require(
      letters.samples.first { $0.name == "hand-weakness-mixed-signs" })
    let making = ReferralLetter.Making(
      engine: "fascicle", criteriaDigest: "0", recordDigest: "0", key: "FA-1",
      warnings: ["line 3: a report in English"])
    let letter = ReferralLetter(
      sample.assessment, making: making, template: LetterTemplate(language: .german))
    let runs = letter.document.blocks.flatMap(\.texts).flatMap(\.runs)
    #expect(runs.first { $0.text.contains("a report in English") }?.language == "en-GB")
    let german = Letters.text(letter.document)
    #expect(german.contains(Lexicon.shipped(.german)[.keptInEnglish].filled()))
  }

  /// The letter's words without the record's own, which stand in quotation marks, and without the
  /// titles of publications and the identifiers of criteria.
  private static func ownWords(
    of document: Document, _ language: Language, _ letters: Letters
  ) -> String {
    var text = Letters.text(document)
    for criterion in letters.catalog.criteria {
      text = text.replacing(criterion.source.citation, with: " ")
      text = text.replacing(criterion.id, with: " ")
    }
    return unquoted(text, language)
  }

  private static func unquoted(_ text: String, _ language: Language) -> String {
    guard let open = language.openingQuote.first, let close = language.closingQuote.first else {
      return text
    }
    var depth = 0
    var plain = ""
    for character in text {
      if character == open {
        depth += 1
      } else if character == close, depth > 0 {
        depth -= 1
      } else if depth == 0 {
        plain.append(character)
      }
    }
    return plain
  }
}
