extension Document {
  /// The few words that renderers add of their own, in the document's language.
  public struct Words: Sendable, Hashable {
    /// Before the title of an unsigned document.
    public var draft: String
    /// What is printed for an unsigned document wherever a page would otherwise be silent about it.
    public var draftNotice: String
    /// The key words of an unsigned document.
    public var draftKeywords: String
    /// What stands around the number of a page and the number of pages: `Page`, `of`.
    public var page: String
    public var pageOf: String
    /// Under the lines that are left to sign and date on paper.
    public var signature: String
    public var date: String

    public init(
      draft: String, draftNotice: String, draftKeywords: String, page: String, pageOf: String,
      signature: String, date: String
    ) {
      self.draft = draft
      self.draftNotice = draftNotice
      self.draftKeywords = draftKeywords
      self.page = page
      self.pageOf = pageOf
      self.signature = signature
      self.date = date
    }

    public static let english = Words(
      draft: "DRAFT", draftNotice: "DRAFT: NOT SIGNED", draftKeywords: "DRAFT, not signed",
      page: "Page", pageOf: "of", signature: "Signature", date: "Date")
  }
}
