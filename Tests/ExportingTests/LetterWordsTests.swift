import Assessments
import Clinical
import Criteria
import Documents
import Exporting
import JSONReading
import Testing
import XMLReading

/// What a letter never says, its forms for programs do not say either.
@Suite struct LetterWordsTests {
  private static let never = [
    "confirmed", "ruled out", "excluded", "unlikely", "reassuring", "explained by",
    "do not refer", "no red flags", "probability", "diagnosis of",
  ]

  /// What others wrote, and the letter quotes: publications, and the record itself.
  private func quoted(_ letter: MadeLetter) -> [String] {
    let record = letter.record
    var quotations: [String?] = []
    for criterion in letter.contents.assessment.results.map(\.criterion) {
      let source = criterion.source
      quotations += [source.citation, source.section, source.edition, criterion.title]
    }
    quotations += record.narratives.map(\.text) + record.history.map(\.text)
    quotations += record.studies.map(\.result)
    quotations += record.findings.map(\.note)
    let referral = record.referral
    quotations += [referral?.question, referral?.requestedAction, referral?.concerns]
    let words = quotations.compactMap { $0?.squeezed }.filter { $0.count > 8 }
    return words.sorted { $0.count > $1.count }
  }

  private func expectNone(of words: [String], in text: String, _ letter: MadeLetter) {
    let text = text.squeezed.lowercased()
    let found = words.filter { text.contains($0) }
    guard !found.isEmpty else { return }
    var own = text
    for quotation in quoted(letter) { own = own.replacing(quotation.lowercased(), with: "...") }
    for word in found { #expect(!own.contains(word), "\(word)") }
  }

  @Test(arguments: try Repository.samples())
  func `a FHIR document never says what a letter never says`(sample: String) throws {
    let letter = try MadeLetter(sample: sample)
    let bundle = try FHIRBundleReading(FHIRLetterWriter().json(letter.contents))
    let resources = bundle.entries.filter { $0.type != "QuestionnaireResponse" }
    let words = resources.flatMap { $0.resource.humanWords } + bundle.narratives
    expectNone(of: Self.never, in: words.joined(separator: " | "), letter)
  }

  @Test(arguments: try Repository.samples())
  func `a Referral Note never says what a letter never says`(sample: String) throws {
    let letter = try MadeLetter(sample: sample)
    let reader = XMLReader(limits: XMLReader.Limits(size: 8 << 20, depth: 64))
    let note = try reader.read(ReferralNoteWriter().xml(letter.contents), path: "note.xml")
    let labels = note.descendants.compactMap { $0["displayName"] }
    let text = note.descendants.filter { $0.name == "text" || $0.name == "title" }
      .map(\.fullText)
    expectNone(of: Self.never, in: (labels + text).joined(separator: " | "), letter)
  }
}

extension JSONValue {
  /// What a person reads of a resource, rather than a program.
  fileprivate var humanWords: [String] {
    if let elements { return elements.flatMap(\.humanWords) }
    return (members ?? []).flatMap { member -> [String] in
      let isForPeople = ["text", "display", "valueString", "title", "description"]
        .contains(member.key)
      return isForPeople
        ? [member.value.string].compactMap(\.self) + member.value.humanWords
        : member.value.humanWords
    }
  }
}
