import Documents

extension PDFFile {
  /// Writes an attached file; gives the number of its specification (ISO 19005-3, 6.8).
  mutating func put(_ attachment: Document.Attachment, date: Document.Day?) -> Int {
    let (specification, stream) = (reserve(), reserve())
    var entries: [UInt8] = []
    entries.put("/Type/EmbeddedFile/Subtype/")
    for byte in attachment.mediaType.utf8 {
      let isPlain = byte >= 0x30 && byte < 0x7F && !"<>[]{}".utf8.contains(byte)
      if isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        entries.append(byte)
      } else {
        entries.put("#")
        entries.put(hex: [byte])
      }
    }
    entries.put("/Params<</Size \(attachment.bytes.count)")
    let digits = (date?.description ?? "2000-01-01").filter { $0 != "-" }
    entries.put("/ModDate(D:\(digits)000000Z)>>")
    put(stream, stream: attachment.bytes, String(decoding: entries, as: UTF8.self))
    put(specification) { bytes in
      bytes.put("<</Type/Filespec/AFRelationship/\(attachment.relationship.name)/F")
      bytes.put(string: attachment.name)
      bytes.put("/UF")
      bytes.put(string: attachment.name)
      bytes.put("/Desc")
      bytes.put(string: attachment.summary)
      bytes.put("/EF<</F \(stream) 0 R/UF \(stream) 0 R>>>>")
    }
    return specification
  }
}

extension Document.Attachment.Relationship {
  /// The name that ISO 19005-3 gives it.
  fileprivate var name: String {
    switch self {
    case .source: "Source"
    case .data: "Data"
    case .alternative: "Alternative"
    case .supplement: "Supplement"
    }
  }
}
