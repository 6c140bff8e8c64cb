/// A printed document as values: what is said and in which order, not how it looks.
///
/// Letters, audit reports and the criteria book are all made as documents; ``TextRenderer``,
/// ``HTMLRenderer`` and the PDF renderer of the `Printing` target each show every kind of block. A
/// document holds no clock and no path, so the same values always give the same bytes.
public struct Document: Sendable, Hashable {
  public var metadata: Metadata
  /// One line repeated at the head of every page after the first.
  ///
  /// It says who the letter is about, so that a page that comes loose can be put back. Empty for
  /// none.
  public var header: String
  /// One line repeated at the foot of every page, before the page number the renderer adds.
  public var footer: String
  public var blocks: [Block]
  /// Files for programs to read, carried inside PDF and HTML; text leaves them out.
  public var attachments: [Attachment]

  public init(
    _ metadata: Metadata, header: String = "", footer: String = "", attachments: [Attachment] = [],
    blocks: [Block]
  ) {
    self.metadata = metadata
    self.header = header
    self.footer = footer
    self.attachments = attachments
    self.blocks = blocks
  }
}
