extension Document {
  /// Characters of one style.
  public struct Run: Sendable, Hashable {
    public let text: String
    public let style: Style
    public let link: Link?
    /// The BCP 47 tag of words that are not in the document's own language.
    public let language: String?

    public init(
      _ text: String, _ style: Style = .plain, link: Link? = nil, language: String? = nil
    ) {
      self.text = text
      self.style = style
      self.link = link
      self.language = language
    }
  }

  /// How a run is set apart from its neighbours.
  public enum Style: UInt8, Sendable, Hashable, CaseIterable {
    case plain
    /// Must catch the eye.
    case strong
    /// Another voice: a quotation, a title.
    case emphasis
    /// An identifier, as a computer writes it.
    case code
  }

  /// Where a run leads.
  public enum Link: Sendable, Hashable {
    /// An absolute address, percent-encoded.
    case url(String)
    /// A block or a table row of the same document. A link to an anchor that the document lacks is
    /// shown as its text.
    case anchor(String)
    /// A file that lies with the document: its name, perhaps behind that of a folder.
    case file(String)
  }
}
