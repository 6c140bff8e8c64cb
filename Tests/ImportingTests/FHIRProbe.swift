import Clinical
import Diagnostics
import Importing

extension Probe {
  static let snomed = "http://snomed.info/sct"

  /// A bundle about one fictional patient, with further resources.
  func bundle(_ resources: String...) throws -> ImportedRecord {
    let patient = """
      {"resourceType": "Patient", "id": "p", "name": [{"family": "Fictional"}],
       "birthDate": "1970-01"}
      """
    let entries = ([patient] + resources).map { "{\"resource\": \($0)}" }
    return try whole(
      """
      {"resourceType": "Bundle", "type": "collection",
       "entry": [\(entries.joined(separator: ",\n"))]}
      """)
  }

  /// A resource about that patient.
  func resource(_ type: String, _ members: String, subject: String = "Patient/p") -> String {
    """
    {"resourceType": "\(type)", "subject": {"reference": "\(subject)"}, \(members)}
    """
  }

  func concept(_ code: String, _ display: String? = nil, system: String = snomed) -> String {
    let label = display.map { ", \"display\": \"\($0)\"" } ?? ""
    return "{\"coding\": [{\"system\": \"\(system)\", \"code\": \"\(code)\"\(label)}]}"
  }

  /// An observation of clonus at the ankle.
  func observation(_ members: String, status: String = "final") -> String {
    resource(
      "Observation",
      "\"status\": \"\(status)\", \"code\": \(concept("39055007")), \(members)")
  }
}
