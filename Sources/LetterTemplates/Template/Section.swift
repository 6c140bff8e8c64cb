extension LetterTemplate {
  /// One section of a letter.
  public enum Section: Sendable, Hashable {
    case letterhead, addressee, priority, patient, question, symptoms, examination, movements
    case pattern, next, told, history, medicines, investigations, concerns, action, signature
    case criteria, sources, provenance
    case note(Note)

    /// Every section of the program, in the order of a letter without a template.
    public static let inOrder: [Section] = [
      .letterhead, .addressee, .priority, .patient, .question, .symptoms, .examination, .movements,
      .pattern, .next, .told, .history, .medicines, .investigations, .concerns, .action,
      .signature, .criteria, .sources, .provenance,
    ]

    /// The sections that a template may leave out: each is left out as well where it is empty.
    ///
    /// All others always print (C-CDA Referral Note, PRSB and e-RS headings; project convention).
    static let optional: Set<Section> = [.movements, .history, .investigations, .concerns]

    /// What is read first, and may not be put below the findings.
    static let ahead: [Section] = [.letterhead, .addressee, .priority, .patient, .question]

    public init?(name: String) {
      guard let section = Self.inOrder.first(where: { $0.name == name }) else { return nil }
      self = section
    }

    /// The name that templates use: `symptoms`; `note` for one of the clinic's own.
    public var name: String {
      if case .note = self { return "note" }
      return "\(self)"
    }
  }
}
