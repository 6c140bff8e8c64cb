import Clinical
import Diagnostics
import JSONReading

extension RecordImporter {
  func importJSON(
    _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int, isLine: Bool
  ) -> Import {
    let origin = Origin(path: path, line: isLine ? firstLine : nil)
    func refused(_ reasons: [Diagnostic], _ format: RecordFormat? = nil) -> Import {
      Import(
        format: format,
        records: [
          ImportedRecord(nil, diagnostics: reasons, origin: origin, payload: bytes)
        ])
    }
    let root: JSONValue
    do throws(Rejection) {
      let size = Self.sizeLimit(ofInputBeginning: bytes[...])
      root = try JSONReader(limits: JSONReader.Limits(size: size))
        .read(bytes, path: path, firstLine: firstLine)
    } catch {
      return refused(
        error.reasons.map { reason in
          let reason = reason.withoutForeignNames(of: form.root)
          return reason.origin.line == nil && isLine ? reason.moved(to: origin) : reason
        })
    }
    guard root.kind == .object else { return refused([.notARecord(at: root.place)]) }
    switch foreignFormat(of: root) {
    case .fhir: return importFHIR(root, origin: origin, payload: bytes)
    case .phenopacket: return importPhenopacket(root, origin: origin, payload: bytes)
    default: break
    }
    guard let type = root["$type"] else { return refused([.notARecord(at: root.place)]) }
    guard type.string == RecordForm.namespace else {
      return refused([.wrongType(at: type.origin)])
    }
    if let version = root["version"], let text = version.string, text != RecordForm.version {
      return refused([.wrongVersion(at: version.origin)], .nativeJSON)
    }
    var reader = JSONRecordReader()
    let written = reader.read(root, as: form.root)
    var diagnostics = reader.diagnostics
    let record = record(from: written, diagnostics: &diagnostics)
    let imported = ImportedRecord(
      record, diagnostics: diagnostics, origin: origin, payload: bytes)
    return Import(format: .nativeJSON, records: [imported])
  }

  private func foreignFormat(of root: JSONValue) -> RecordFormat? {
    if root["resourceType"] != nil { return .fhir }
    return PhenopacketReader.recognises(root) ? .phenopacket : nil
  }
}

extension JSONValue {
  fileprivate var place: Origin {
    Origin(path: origin.path, line: origin.line, column: origin.column)
  }
}

extension Diagnostic {
  fileprivate static func wrongType(at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-namespace", "'$type' does not name the record form",
      remedy: "write \"$type\": \"\(RecordForm.namespace)\"", at: origin)
  }
}
