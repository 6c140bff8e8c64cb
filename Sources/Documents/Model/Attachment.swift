extension Document {
  /// A file carried inside a document: the evidence of a letter in a form that a program can check.
  public struct Attachment: Sendable, Hashable {
    /// The file name shown to the reader; it never holds a patient's name.
    public var name: String
    /// The media type, such as `application/json`.
    public var mediaType: String
    /// What the file is, in a few words.
    public var summary: String
    public var relationship: Relationship
    public var bytes: [UInt8]

    public init(
      name: String, mediaType: String, summary: String, relationship: Relationship = .data,
      bytes: [UInt8]
    ) {
      self.name = name
      self.mediaType = mediaType
      self.summary = summary
      self.relationship = relationship
      self.bytes = bytes
    }

    /// What an attached file is to the document (ISO 19005-3, 6.8).
    public enum Relationship: String, Sendable, Hashable, CaseIterable {
      /// What the document was made from.
      case source
      /// What the document shows, for programs to read.
      case data
      /// The same document in another form.
      case alternative
      /// More than the document says.
      case supplement
    }
  }
}
