import Clinical
import Diagnostics
import Importing

extension Probe {
  static let features = "\"phenotypicFeatures\": "

  /// A phenopacket with these features and further members.
  func phenopacket(
    _ features: String, subject: String = "\"id\": \"Fictional\"", more: String = "",
    version: String = "2.0"
  ) throws -> ImportedRecord {
    try whole(
      """
      {"id": "fictional", "subject": {\(subject)}, "phenotypicFeatures": [\(features)],\(more)
      "metaData": {"phenopacketSchemaVersion": "\(version)"}}
      """)
  }

  /// A feature of a term, with its further members.
  func feature(_ id: String, _ label: String, _ more: String = "") -> String {
    "{\"type\": {\"id\": \"\(id)\", \"label\": \"\(label)\"}\(more.isEmpty ? "" : ", " + more)}"
  }
}

extension ImportedRecord {
  /// The findings of a code.
  func findings(_ code: Code) -> [Finding] {
    record?.findings.filter { $0.code == code } ?? []
  }

  func states(_ code: Code) -> [Presence] { findings(code).map(\.presence) }
}
