import Diagnostics

extension RecordImporter {
  /// The records within the documents that a FHIR document carries: a C-CDA in a
  /// `DocumentReference`, or any other form that is read.
  ///
  /// Each is a record of its own, as nothing says how far the two agree; its path names the
  /// attachment behind the file.
  func attachedRecords(of document: FHIRDocument) -> [ImportedRecord] {
    document.entries.flatMap { entry -> [ImportedRecord] in
      switch entry.type {
      case "DocumentReference":
        entry.resource.all("content").flatMap { content in
          content["attachment"].map { read(attached: $0["data"], in: $0) } ?? []
        }
      case "Binary":
        read(attached: entry.resource["data"] ?? entry.resource["content"], in: entry.resource)
      default: []
      }
    }
  }

  private func read(attached data: FHIRElement?, in holder: FHIRElement) -> [ImportedRecord] {
    let origin = holder.origin
    let path = origin.path + "#" + (origin.pointer ?? "")
    func left(_ reason: Diagnostic) -> [ImportedRecord] {
      [
        ImportedRecord(nil, diagnostics: [reason], origin: Origin(path: path), payload: [])
      ]
    }
    guard let data, let text = data.value else {
      return left(.absentAttachment(at: origin))
    }
    // Long texts of this kind are often wrapped.
    guard let bytes = Base64.decode(text.utf8.filter { !isWhiteSpace($0) }) else {
      return left(.unreadableAttachment(at: origin))
    }
    // What a letter carries to be checked by is the same record once more.
    if bytes.starts(with: Self.evidenceMark) { return left(.evidence(at: origin)) }
    let shape = ContentSniffer.shape(of: bytes)
    guard shape == .xml || shape == .object, !isMarkup(bytes) else {
      return left(.foreignAttachment(at: origin))
    }
    return importRecords(bytes, path: path).records.map {
      $0.adding([.attachedDocument(at: origin)])
    }
  }

  private static let evidenceMark = Array(#"{"format":"fascicle-evidence""#.utf8)

  /// Whether it is a page of HTML, which is no record of any form.
  private func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return text.contains("<html") || text.contains("<!doctype html")
  }
}

extension Diagnostic {
  fileprivate static func attachedDocument(at origin: Origin) -> Self {
    Diagnostic(
      .note, id: "attached-document", "this attached document is read as a record of its own",
      at: origin)
  }

  fileprivate static func absentAttachment(at origin: Origin) -> Self {
    Diagnostic(
      .note, id: "left-attachment",
      "an attached document is named and not enclosed; nothing is ever fetched",
      remedy: "give the document as a file, if it is in a form that is read", at: origin)
  }

  fileprivate static func evidence(at origin: Origin) -> Self {
    Diagnostic(
      .note, id: "left-attachment", "the evidence that this letter carries was not read",
      remedy: "check the letter by 'fascicle verify'", at: origin)
  }

  fileprivate static func foreignAttachment(at origin: Origin) -> Self {
    Diagnostic(
      .note, id: "left-attachment", "an attached document is in no form that is read",
      remedy: "see it with the program that opens it", at: origin)
  }

  fileprivate static func unreadableAttachment(at origin: Origin) -> Self {
    Diagnostic(
      id: "left-attachment", "an attached document is not in base64",
      remedy: "see what wrote it, or give the document as a file", at: origin)
  }
}
