public import Clinical
import Diagnostics
import Importing

/// Writes records as FHIR R4: a Bundle whose questionnaire response holds the record item by item,
/// beside the resources that other systems know.
///
/// Reading it back gives an equal record, from the response; the other resources are tagged as
/// derived from it and are not read twice.
public struct FHIRWriter: Sendable {
  public init() {}

  /// The record as one line of JSON, without an ending.
  public func json(_ record: PatientRecord) -> [UInt8] {
    Array(bundle(of: record).json().utf8)
  }

  /// The record as an XML document.
  public func xml(_ record: PatientRecord) -> [UInt8] {
    Array(bundle(of: record).xml.utf8)
  }

  package func bundle(of record: PatientRecord) -> FHIRResource {
    let digest = ContentDigest(of: RecordWriter().json(record, onOneLine: true)[...])
    var bundle = FHIRBundle(digest: digest)
    bundle.add(record)
    return FHIRResource(
      "Bundle", [.text("type", "collection")] + bundle.entries.map { $0 as FHIRNode? })
  }
}
