import Diagnostics
import JSONReading

extension RecordImporter {
  /// Reads one line of a stream: a record in JSON, or an envelope around one in any form.
  ///
  /// Places count from the beginning of the record, not of the stream, so that a record is read alike
  /// wherever it stands. The digest is that of the line, envelope and all.
  ///
  /// - Parameters:
  ///   - bytes: The line without its ending.
  ///   - path: The input as the user named it.
  /// - Returns: What was read of the line, and the name it was sent under.
  public func importAddressed(_ bytes: ArraySlice<UInt8>, path: String) -> AddressedRecord {
    guard Envelope.begins(bytes) else {
      return AddressedRecord(key: nil, imported: importLine(bytes, path: path, line: 1))
    }
    let origin = Origin(path: path, line: 1)
    let root: JSONValue
    do throws(Rejection) {
      root = try JSONReader(limits: JSONReader.Limits(size: bytes.count))
        .read(bytes, path: path, firstLine: 1)
    } catch {
      let refused = ImportedRecord(
        nil, diagnostics: error.reasons, origin: origin, payload: bytes)
      return AddressedRecord(key: nil, imported: refused)
    }
    let envelope = Envelope(root)
    let read =
      switch envelope.content {
      case .payload(let payload)?: records(in: payload, labelled: envelope.format, path: path)
      case .resources(let resources)?: records(of: resources, at: origin)
      case nil: [ImportedRecord]()
      }
    let imported: ImportedRecord
    switch (read.first, read.count) {
    case (let record?, 1):
      imported = ImportedRecord(
        record.record, diagnostics: record.diagnostics, origin: record.origin, payload: bytes,
        explaining: record.trace)
    case (nil, _):
      imported = ImportedRecord(
        nil, diagnostics: envelope.diagnostics, origin: origin, payload: bytes)
    case _:
      imported = ImportedRecord(
        nil, diagnostics: [.severalRecords(at: origin)], origin: origin, payload: bytes)
    }
    return AddressedRecord(key: envelope.key, imported: imported)
  }

  private func records(
    in payload: [UInt8], labelled label: (name: RecordFormat.Label, origin: Origin)?, path: String
  ) -> [ImportedRecord] {
    let read = importRecords(payload, path: path)
    let first = payload.dropByteOrderMark.first { !isWhiteSpace($0) }
    let isXML = first != UInt8(ascii: "{")
    guard let label, let format = read.format, !label.name.fits(format, isXML: isXML) else {
      return read.records
    }
    return read.records.map { $0.adding([.otherFormat(at: label.origin)]) }
  }

  /// What FHIR says in the resources of one patient; a value that is no resource costs itself.
  private func records(of resources: [JSONValue], at origin: Origin) -> [ImportedRecord] {
    var document = FHIRDocument()
    var diagnostics: [Diagnostic] = []
    for resource in resources {
      if resource.kind == .object, resource["resourceType"]?.string != nil {
        document.add(FHIRElement(resource))
      } else {
        diagnostics.append(.otherElement(at: resource.origin))
      }
    }
    let read = records(of: document, origin: origin, payload: [])
    guard let first = read.first else {
      let reason = Diagnostic.nobody(at: origin)
      return [
        ImportedRecord(nil, diagnostics: diagnostics + [reason], origin: origin, payload: [])
      ]
    }
    return [first.adding(diagnostics)] + read.dropFirst()
  }
}

extension Diagnostic {
  fileprivate static func severalRecords(at origin: Origin) -> Self {
    Diagnostic(
      id: "several-patients", "this envelope holds more than one patient",
      remedy: "write one patient a line", at: origin)
  }

  fileprivate static func otherFormat(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "envelope-format",
      "the record is in another form than 'format' says; it was read as what it is",
      remedy: "see what wrote the envelope", at: origin)
  }

  fileprivate static func otherElement(at origin: Origin) -> Self {
    Diagnostic(
      id: "not-a-resource", "this element of 'resources' is not a FHIR resource",
      remedy: "a resource is an object with 'resourceType'", at: origin)
  }

  fileprivate static func nobody(at origin: Origin) -> Self {
    Diagnostic(
      id: "no-patient", "these resources say nothing of any patient",
      remedy: "give those of one patient together, the Patient among them", at: origin)
  }
}
