public import Criteria
public import Documents

/// The criteria as a document to be reviewed and signed: one page a criterion.
public struct CriteriaBook: Sendable {
  /// What the book says of how it was made.
  public struct Making: Sendable {
    public let engine: String
    public let criteriaDigest: String
    public let date: Document.Day

    public init(engine: String, criteriaDigest: String, date: Document.Day) {
      self.engine = engine
      self.criteriaDigest = criteriaDigest
      self.date = date
    }
  }

  let library: CriteriaLibrary
  let making: Making
  private let notes: [String: [RuleNote]]

  /// A book of every criterion of `library`.
  public init(_ library: CriteriaLibrary, making: Making) {
    self.library = library
    self.making = making
    notes = Dictionary(
      library.notes().map { ($0.criterion.id, $0.notes) }, uniquingKeysWith: { $1 })
  }

  public var document: Document {
    let pages = library.criteria.flatMap { criterion in
      [.pageBreak] + criterion.bookPage(notes[criterion.id] ?? [])
    }
    return Document(
      Document.Metadata(
        title: "Criteria book", subject: "Documented criteria, for review and signature",
        reference: String(making.criteriaDigest.prefix(16)), date: making.date, isDraft: true,
        creator: making.engine),
      header: "Criteria book · \(making.criteriaDigest.prefix(16))",
      footer: "Decision support for a qualified clinician. Criteria met is not a diagnosis.",
      blocks: front + pages)
  }

  private var front: [Document.Block] {
    let counts = Evidence.allCases.map { tag in
      let count = library.criteria.count { $0.evidence == tag }
      return Document.Definitions.Row(tag.rawValue, "\(count): \(tag.statement)")
    }
    let rows = library.criteria.map { criterion in
      Document.Table.Row([
        .link(criterion.id, to: .anchor(criterion.id)), Document.Text(criterion.title),
        Document.Text(criterion.evidence.rawValue),
      ])
    }
    return [
      .heading(.one, "Criteria book"),
      "\(library.criteria.count) criteria, version \(making.criteriaDigest) of \(making.engine), on \(making.date.description). Each page is to be read beside its source, and signed or sent back.",
      .heading(.two, "How well they were checked"), .definitions(Document.Definitions(counts)),
      .heading(.two, "The criteria"),
      .table(
        Document.Table(
          columns: [.init("Identifier", weight: 3), .init("Title", weight: 5), .init("Checked")],
          rows: rows)),
    ]
  }
}
