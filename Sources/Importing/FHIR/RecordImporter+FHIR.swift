import Clinical
import Diagnostics
import JSONReading
import XMLReading

extension RecordImporter {
  func importFHIR(_ root: JSONValue, origin: Origin, payload: ArraySlice<UInt8>) -> Import {
    importFHIR(FHIRElement(root), origin: origin, payload: payload)
  }

  func importFHIR(_ root: XMLElement, origin: Origin, payload: ArraySlice<UInt8>) -> Import {
    importFHIR(FHIRElement(root), origin: origin, payload: payload)
  }

  private func importFHIR(
    _ root: FHIRElement, origin: Origin, payload: ArraySlice<UInt8>
  ) -> Import {
    var document = FHIRDocument()
    document.add(root)
    var records = records(of: document, origin: origin, payload: payload)
    // What has nothing to be read in it is said with what has, and is no record that failed.
    let attached = attachedRecords(of: document)
    let left = attached.filter { $0.record == nil && !$0.isDamaged }.flatMap(\.diagnostics)
    records += attached.filter { $0.record != nil || $0.isDamaged }
    guard records.isEmpty else {
      records[0] = records[0].adding(left)
      return Import(format: .fhir, records: records)
    }
    let type = root.resourceType ?? ""
    let reason: Diagnostic =
      type == "Bundle"
      ? .noPatient(at: origin.place(root.origin))
      : .unsupportedResource(FHIRNames.shown(type), at: origin.place(root.origin))
    let refused = ImportedRecord(
      nil, diagnostics: [reason] + left, origin: origin, payload: payload)
    return Import(format: .fhir, records: [refused])
  }

  /// One record for each patient of whom the document says something.
  func records(
    of document: FHIRDocument, origin: Origin, payload: ArraySlice<UInt8>
  ) -> [ImportedRecord] {
    let subjects = FHIRSubjects(document)
    var records: [ImportedRecord] = []
    for (number, subject) in subjects.groups.enumerated() {
      var reader = FHIRReader(document, concepts: concepts, at: subject.origin ?? origin)
      if records.isEmpty {
        for left in document.left { reader.trace.leave(left.subject, left.reason, at: left.origin) }
        for left in subjects.left { reader.trace.leave(left.subject, left.reason, at: left.origin) }
        reader.diagnostics += subjects.diagnostics
      }
      reader.read(subject)
      var diagnostics = reader.diagnostics
      if subjects.groups.count > 1, subject.payload == nil {
        diagnostics.append(.severalPatients(at: origin))
      }
      if subject.patient == nil { diagnostics.append(.nobodyNamed(at: origin)) }
      let record = record(from: reader.draft.root, diagnostics: &diagnostics)
      records.append(
        ImportedRecord(
          record, diagnostics: diagnostics, origin: subject.line ?? origin,
          payload: subject.payload ?? payload.marked(number, of: subjects.groups.count),
          trace: reader.trace))
    }
    return records
  }
}

extension FHIRReader {
  /// Reads all that is said of one patient: the record's own form before all else.
  fileprivate mutating func read(_ subject: FHIRSubjects.Group) {
    if let patient = subject.patient { readPatient(patient) }
    let resources = subject.entries.map { document.entries[$0] }
    for entry in resources where entry.type == "QuestionnaireResponse" {
      read(entry.type, entry.resource)
    }
    for entry in resources where entry.type != "QuestionnaireResponse" {
      read(entry.type, entry.resource)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes, told apart from those of the other records read from them.
  fileprivate func marked(_ number: Int, of count: Int) -> ArraySlice<UInt8> {
    count == 1 ? self : self + Array("\n\(number + 1)/\(count)".utf8)
  }
}

extension Origin {
  /// This line of a stream, or else the place given.
  fileprivate func place(_ other: Origin) -> Origin {
    line == nil ? Origin(path: other.path, line: other.line, column: other.column) : self
  }
}

extension Diagnostic {
  fileprivate static func noPatient(at origin: Origin) -> Self {
    Diagnostic(
      id: "no-patient", "this bundle says nothing of any patient",
      remedy: "export it with the Patient and what refers to it", at: origin)
  }

  fileprivate static func nobodyNamed(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "no-patient",
      "there is no Patient here; the record does not say who it is about",
      remedy: "export the Patient with the resources that refer to it", at: origin)
  }

  fileprivate static func severalPatients(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "several-patients",
      "this document holds more than one patient; each is read as a record of its own",
      remedy: "see that every resource names the right one", at: origin)
  }

  fileprivate static func unsupportedResource(_ type: String, at origin: Origin) -> Self {
    Diagnostic(
      id: "unsupported-resource", "a FHIR \(type) says nothing of a patient that is read here",
      remedy: "give a Bundle, a QuestionnaireResponse, or one of the resources that are read",
      at: origin)
  }
}
