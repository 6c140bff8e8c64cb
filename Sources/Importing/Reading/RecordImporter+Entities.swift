import Diagnostics

extension RecordImporter {
  /// Reads a foreign document once more without the HTML entities that XML does not define and that
  /// narratives are full of, when they are all that was wrong with it.
  ///
  /// An entity becomes blanks of its own length, so that every place stays what it was.
  func importWithoutEntities(
    _ bytes: [UInt8], path: String, after rejection: Rejection
  ) -> Import? {
    guard ContentSniffer.looksForeign(bytes),
      rejection.reasons.allSatisfy({ $0.id == "undeclared-entity" })
    else { return nil }
    let read = importXML(blanked(bytes), path: path, isRetry: true)
    let warnings = rejection.reasons.map { reason in
      Diagnostic(
        .warning, id: reason.id, "an HTML entity that XML does not define was read as a blank",
        remedy: reason.remedy, at: reason.origin)
    }
    return Import(
      format: read.format,
      records: read.records.map { record in
        ImportedRecord(
          record.record, diagnostics: record.diagnostics + warnings, origin: record.origin,
          payload: bytes[...], explaining: record.trace)
      })
  }

  private func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&") else {
        index += 1
        continue
      }
      let name = bytes[(index + 1)...].prefix(12).prefix { isLetter($0) || isDigit($0) }
      let end = index + 1 + name.count
      if end < bytes.count, bytes[end] == UInt8(ascii: ";"), !name.isEmpty,
        !Self.predefined.contains(String(decoding: name, as: UTF8.self))
      {
        for place in index...end { result[place] = UInt8(ascii: " ") }
      }
      index = end
    }
    return result
  }

  private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
