import Clinical
import Diagnostics
import XMLReading

extension RecordImporter {
  func importXML(_ bytes: [UInt8], path: String, isRetry: Bool = false) -> Import {
    let origin = Origin(path: path)
    func refused(_ reasons: [Diagnostic], _ format: RecordFormat? = nil) -> Import {
      Import(
        format: format,
        records: [
          ImportedRecord(nil, diagnostics: reasons, origin: origin, payload: bytes[...])
        ])
    }
    let root: XMLElement
    do throws(Rejection) {
      let size = Self.sizeLimit(ofInputBeginning: bytes[...])
      root = try XMLReader(limits: XMLReader.Limits(size: size), contexts: contexts)
        .read(bytes, path: path)
    } catch {
      if !isRetry, let read = importWithoutEntities(bytes, path: path, after: error) {
        return read
      }
      return refused(error.reasons.map { $0.withoutForeignNames(of: form.root) })
    }
    switch foreignFormat(of: root) {
    case .fhir: return importFHIR(root, origin: origin, payload: bytes[...])
    case .cda: return importCDA(root, origin: origin, payload: bytes[...])
    case let foreign?: return refused([.unsupported(foreign, at: root.origin)], foreign)
    case nil: break
    }
    if let diagnostic = CDAReader.refusal(of: root) { return refused([diagnostic], .cda) }
    guard root.namespace == RecordForm.namespace else {
      return refused([.wrongNamespace(isRecord: root.name == "record", at: root.place)])
    }
    guard root.name == form.root.name else { return refused([.notARecord(at: root.place)]) }
    if let version = root.attribute(named: "version"),
      trimmed(version.value) != RecordForm.version
    {
      return refused([.wrongVersion(at: version.origin)], .nativeXML)
    }
    var reader = XMLRecordReader()
    let written = reader.read(root, as: form.root)
    var diagnostics = reader.diagnostics
    let record = record(from: written, diagnostics: &diagnostics)
    // The table enforces what the schema says, many times quicker, and has the better words; a
    // differential test holds the two together. What the table refuses, the schema may add to.
    if diagnostics.contains(where: { $0.severity == .error }) {
      let lines = Set(diagnostics.map(\.origin.line))
      diagnostics += schema.validate(root).filter { !lines.contains($0.origin.line) }
    }
    let imported = ImportedRecord(
      record, diagnostics: diagnostics, origin: origin, payload: bytes[...])
    return Import(format: .nativeXML, records: [imported])
  }

  private func foreignFormat(of root: XMLElement) -> RecordFormat? {
    switch root.namespace {
    case "http://hl7.org/fhir": .fhir
    case "urn:hl7-org:v3": .cda
    case let uri? where uri.hasPrefix("http://www.cdisc.org/ns/odm/"): .odm
    default: nil
    }
  }
}

extension XMLElement {
  /// Where it is, without its name: it may be any.
  fileprivate var place: Origin {
    Origin(path: origin.path, line: origin.line, column: origin.column)
  }
}

extension Diagnostic {
  static func unsupported(_ format: RecordFormat, at origin: Origin) -> Self {
    Diagnostic(
      id: "unsupported-format", "\(format.name): not read yet",
      remedy: "give a native XML or JSON record (Schemas/record.xsd, Schemas/record.schema.json)",
      at: Origin(path: origin.path, line: origin.line, column: origin.column))
  }

  static func wrongVersion(at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-version", "this version of the record form is not known",
      remedy: "write version '\(RecordForm.version)', or use a newer fascicle", at: origin)
  }

  static func notARecord(at origin: Origin) -> Self {
    Diagnostic(
      id: "not-a-record", "this is not a patient record",
      remedy: "a record is a 'record' element in XML, or an object with '$type' in JSON",
      at: origin)
  }

  fileprivate static func wrongNamespace(isRecord: Bool, at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-namespace", "the root element is not in the namespace of the record form",
      remedy: isRecord
        ? "write <record xmlns=\"\(RecordForm.namespace)\" ...>"
        : "give a native XML record, or another format that is read", at: origin)
  }
}
