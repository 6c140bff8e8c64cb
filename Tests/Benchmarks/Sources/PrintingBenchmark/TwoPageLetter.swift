import CriteriaFiles
import Documents
import Measuring

/// Makes letters of two pages, each with other words: sentences of the criteria's own rationales, drawn
/// anew for every letter, and names, numbers and dates that hardly ever come again.
struct TwoPageLetter {
  private let sentences: [String]
  private let titles: [String]
  private var draws = Draws(seed: 7)
  private var number = 0

  init() throws {
    let criteria = try CriteriaCatalog(readingExamples: false).criteria
    titles = criteria.map(\.title)
    sentences = criteria.flatMap { criterion in
      criterion.rationale.split(separator: ".").map { $0.split(whereSeparator: \.isWhitespace) }
        .filter { (5...28).contains($0.count) }.map { $0.joined(separator: " ") + "." }
    }
  }

  /// How many different words the sentences hold.
  var vocabulary: Int {
    Set((sentences + titles).flatMap { $0.split(separator: " ") }).count
  }

  mutating func next() -> Document {
    number += 1
    let patient = "\(name()) \(name().uppercased())"
    let born = "\(1 + drawn(28)) \(Self.months[drawn(12)]) \(1930 + drawn(90))"
    let reference = "FA-\(100_000 + number)"
    var document = Document(
      .init(
        title: "Referral to neurology", author: "Dr \(name())", subject: "Referral letter",
        reference: reference, date: .init(year: 2026, month: 6, day: 1 + drawn(28)), isDraft: true),
      header: "\(patient) · Ref \(reference)",
      footer: "Decision support for a qualified clinician.", blocks: [])
    document.blocks = head(patient, born: born, reference) + findings() + closing()
    return document
  }

  private mutating func head(_ patient: String, born: String, _ reference: String) -> [Document
    .Block]
  {
    [
      .letterhead(
        .init(
          sender: [
            Document.Text("\(name()) Practice"),
            Document.Text("Dr \(name()), general practitioner"),
            Document.Text("\(1 + drawn(200)) \(name()) Street, \(name())"),
          ], reference: ["1 June 2026", Document.Text("Ref \(reference)")])),
      .banner("DRAFT: NOT SIGNED. For clinician review"),
      .definitions(["To": "Consultant neurologist, \(name()) Hospital", "Copies": "\(name())"]),
      .callout(
        .critical, "PRIORITY: URGENT, to be seen within 2 weeks",
        [
          "\(strong: "Why:") \(sentence())",
          .list([item(), item(), "\(strong: "Cannot yet exclude:") \(sentence())"]),
        ]),
      .definitions([
        "Patient":
          "\(strong: patient) · born \(born) · NHS no. 999 \(100 + drawn(900)) \(1000 + drawn(9000))",
        "Contact": "\(1 + drawn(300)) \(name()) Road, \(name()); 01632 96\(1000 + drawn(9000))",
      ]),
      .heading(.one, Document.Text(title())),
      .paragraph("\(strong: "Question:") \(sentence())"),
      .heading(.two, "History"), .paragraph(Document.Text(sentence() + " " + sentence())),
      .heading(.two, "Examination"),
      .definitions([
        "Power (MRC)": "Right: FDI \(drawn(5)), ADM \(drawn(5)), APB \(drawn(5)). Left hand 5",
        "Wasting": "\(clause())", "Reflexes": "\(clause())",
        "Tone, clonus": "\(strong: "NOT ASSESSED")",
      ]),
      .heading(.two, "Examine next"), .list([item(), item(), item()]),
    ]
  }

  private mutating func findings() -> [Document.Block] {
    [
      .heading(.one, "Findings by region"),
      .table(
        .init(
          columns: ["Finding", "State", .init("In words", weight: 2.4)],
          rows: (0..<10).map { _ in
            [Document.Text(name()), Self.states[drawn(4)], Document.Text(clause())]
          })),
      .figure(Self.figure),
      .table(
        .init(
          columns: ["Criterion", "Verdict", .init("Deciding", weight: 2), "Source"],
          rows: (0..<7).map { _ in
            [
              Document.Text(clause()), .strong("UNDETERMINED"), Document.Text(clause()),
              .link(
                "10.1016/j.\(1000 + drawn(9000))",
                to: .url("https://doi.org/10.1016/j.\(1000 + drawn(9000))")),
            ]
          }, caption: "Criteria side by side")),
    ]
  }

  private mutating func closing() -> [Document.Block] {
    [
      .heading(.two, "Medicines and allergies"),
      .definitions([
        "Medicines": "\(name()) \(drawn(90)) mg, \(name()) \(drawn(500)) mg",
        "Allergies": "None known",
      ]),
      .heading(.two, "Sources"), .list([item(), item()]),
      .signature(
        .init(
          statement: "Not signed. A clinician must check this letter before it is sent.",
          signatory: [Document.Text("Dr \(name())"), "General practitioner"])),
    ]
  }

  // MARK: Words

  private mutating func drawn(_ count: Int) -> Int { Int(draws.next() % UInt64(count)) }
  private mutating func sentence() -> String { sentences[drawn(sentences.count)] }
  /// The first words of a sentence, for a cell.
  private mutating func clause() -> String {
    sentence().split(separator: " ").prefix(6).joined(separator: " ")
  }

  private mutating func title() -> String { titles[drawn(titles.count)] }

  private mutating func item() -> Document.Item { Document.Item(Document.Text(sentence())) }

  /// A made-up name of two to four syllables, of which there are millions.
  private mutating func name() -> String {
    let name = (0..<(2 + drawn(3))).map { _ in Self.onsets[drawn(20)] + Self.rimes[drawn(16)] }
    return name.joined().prefix(1).uppercased() + name.joined().dropFirst()
  }

  private static let onsets = [
    "b", "br", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w", "y",
    "z",
  ]
  private static let rimes = [
    "a", "al", "an", "ar", "e", "el", "en", "er", "i", "in", "o", "ol", "on", "ó", "u", "é",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let states: [Document.Text] = [
    "present", "absent", .strong("NOT ASSESSED"), .strong("NOT ASSESSABLE"),
  ]

  /// A figure of about as many shapes as a body diagram.
  private static let figure: Document.Figure = {
    var shapes: [Document.Figure.Shape] = []
    let stroke = Document.Figure.Stroke(.black, width: 0.6)
    for index in 0..<24 {
      let x = Double(index % 12) * 26
      let y = Double(index / 12) * 60
      let fill: Document.Figure.Fill =
        index % 3 == 0 ? .pattern(.hatched) : index % 3 == 1 ? .solid(.white) : .solid(.middle)
      shapes.append(
        .path(
          [
            .move(.init(x, y)), .line(.init(x + 18, y + 4)),
            .curve(.init(x + 24, y + 20), .init(x + 20, y + 40), end: .init(x + 10, y + 50)),
            .close,
          ], .init(fill: fill, stroke: stroke)))
    }
    for index in 0..<6 {
      shapes.append(.label(.init("part \(index)", at: .init(Double(index) * 52, 118))))
    }
    return Document.Figure(
      width: 320, height: 122, alternative: "Body diagram", equivalent: "Findings by region",
      caption: "Findings by region", shapes: shapes)
  }()
}
