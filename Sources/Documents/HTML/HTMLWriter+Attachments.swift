extension HTMLWriter {
  /// Writes each attached file as a link that saves it: the file itself is the link's address, so
  /// that the page stays one file and runs nothing.
  mutating func write(_ attachments: [Document.Attachment]) {
    for attachment in attachments {
      element("p", "class=\"attachment\"") { writer in
        writer.raw("<a download=\"")
        writer.text(attachment.name)
        writer.raw("\" href=\"data:")
        writer.text(attachment.mediaType)
        writer.raw(";base64,")
        writer.base64(attachment.bytes)
        writer.raw("\">")
        writer.text("Save \(attachment.name)")
        writer.raw("</a> ")
        writer.text("(\(attachment.bytes.count.kilobytes), for programs): \(attachment.summary)")
      }
    }
  }
}

extension Int {
  /// A count of bytes in words, rounded up.
  fileprivate var kilobytes: String { "\((self + 999) / 1000)\u{A0}kB" }
}
