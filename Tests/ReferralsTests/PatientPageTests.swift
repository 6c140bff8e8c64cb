import Assessments
import Clinical
import Documents
import LetterTemplates
import Referrals
import Testing

@Suite struct PatientPageTests {
  private func page(
    _ language: Language = .britishEnglish, _ name: String = "hand-weakness-mixed-signs",
    _ change: (inout RecordedReferral) -> Void
  ) throws -> Document? {
    let letters = try Letters.shared.get()
    let sample = try #require(letters.samples.first { $0.name == name })
    var record = sample.assessment.record
    var referral = record.referral ?? RecordedReferral(provenance: record.provenance)
    change(&referral)
    record.referral = referral
    let assessment = letters.assessor.assess(record, asOf: sample.assessment.day)
    let template = LetterTemplate(language: language)
    return PatientPage(assessment, making: Letters.making, template: template)?.document
  }

  @Test func `there is no page unless the referrer has confirmed that it may be copied`() throws {
    #expect(try page { _ in } == nil)
    #expect(try page { $0.copyToPatient = .absent } == nil)
    #expect(try page { $0.copyToPatient = .notAssessable } == nil)
    // The patient has not been told what is in question, or nobody wrote down whether.
    #expect(try page { $0.copyToPatient = .present } == nil)
    let told = try page {
      $0.copyToPatient = .present
      $0.patientTold = .present
    }
    #expect(told != nil)
  }

  @Test(arguments: Language.shipped)
  func `the page names no disease and no rule, and reads easily`(language: Language) throws {
    for sample in try Letters.shared.get().samples
    where sample.assessment.record.patient.isIdentified {
      let document = try #require(
        try page(language, sample.name) {
          $0.copyToPatient = .present
          $0.patientTold = .present
        })
      let text = document.blocks.flatMap(\.texts).map(\.plain).joined(separator: "\n")
      for word in ["motor neuron", "Motoneuron", "sclerosis", "Sklerose", "NG127"] {
        #expect(!text.contains(word), "\(sample.name)")
      }
      #expect(ForbiddenWords(language).found(in: text) == [], "\(sample.name)")
    }
    let fixed = Phrase.allCases.filter { $0.rawValue.hasPrefix("patient") }
      .filter { $0.rawValue != "patientNotNamed" }
      .map { Lexicon.shipped(language)[$0].filled(["emergency": "999"]) }
    // LIX (Björnsson 1968): up to 30 is a children's book, 40 an easy story.
    #expect(Self.lix(of: fixed) < (language == .german ? 40 : 30))
  }

  /// Words in a sentence, and words of more than six letters in a hundred.
  private static func lix(of lines: [String]) -> Double {
    let text = lines.joined(separator: ".\n")
    let sentences = text.split { ".!?:\n".contains($0) }.filter { $0.contains(where: \.isLetter) }
    let words = text.split { !$0.isLetter }
    let long = words.filter { $0.count > 6 }
    return Double(words.count) / Double(sentences.count)
      + 100 * Double(long.count) / Double(words.count)
  }
}
