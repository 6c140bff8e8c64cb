extension Document {
  /// A file carried inside a PDF: the evidence of a letter in a form that a program can check.
  public struct Attachment: Sendable, Hashable {
    /// The file name shown to the reader; it never holds a patient's name.
    public var name: String
    /// The media type, such as `application/json`.
    public var mediaType: String
    /// What the file is, in a few words.
    public var summary: String
    public var bytes: [UInt8]

    public init(name: String, mediaType: String, summary: String, bytes: [UInt8]) {
      self.name = name
      self.mediaType = mediaType
      self.summary = summary
      self.bytes = bytes
    }
  }
}
