import Diagnostics
import JSONReading

/// As much of a resource as is needed to know whose it is.
struct ResourceHead {
  let type: String
  /// The names under which others refer to it.
  var names: [String] = []
  /// The patient it is about, or is; several names where others may refer by either.
  var keys: [PatientKey] = []
  /// Whether its patient stands within the resource itself.
  var isOfContained = false

  var isPatient: Bool { type == "Patient" }

  /// Whether it is read only where a resource of a patient refers to it.
  var isShared: Bool {
    FHIRReader.supporting.contains(type) && type != "Patient"
      || keys.isEmpty && !isOfContained && !FHIRReader.clinical.contains(type)
  }

  init(_ line: ResourceLine) throws(Rejection) {
    let reader = JSONReader(limits: JSONReader.Limits(size: RecordImporter.documentSizeLimit))
    let root = try reader.read(line.bytes, path: line.path, firstLine: line.line)
    guard let resource = line.isEntry ? root["resource"] : root,
      let type = resource["resourceType"]?.string
    else { throw Rejection(.notAResource(at: line.origin)) }
    self.type = type
    if let id = resource["id"]?.string { names.append(type + "/" + id) }
    if line.isEntry, let url = root["fullUrl"]?.string { names.append(url) }
    if type == "Patient" {
      keys = names.map { PatientKey($0) }
      return
    }
    let subject = resource["subject"] ?? resource["patient"]
    guard let reference = subject?["reference"]?.string else { return }
    if reference.hasPrefix("#") {
      isOfContained = true
    } else if PatientKey.canBePatient(reference) {
      keys = [PatientKey(reference)]
    }
  }
}

extension Diagnostic {
  static func notAResource(at origin: Origin) -> Self {
    Diagnostic(
      id: "not-a-resource", "this line is not a FHIR resource",
      remedy: "a resource is an object with 'resourceType'", at: origin)
  }
}
