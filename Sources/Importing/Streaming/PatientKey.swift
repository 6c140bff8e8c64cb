import Diagnostics

/// A patient as references name them, in sixteen bytes: the beginning of the digest of the name.
///
/// Among a thousand million patients two share it with a chance of one in 10^20.
struct PatientKey: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// A reference, whatever address of a server and number of a version stand around it.
  init(_ reference: String) {
    let digest = ContentDigest(of: Self.identifier(in: reference).utf8)
    high = digest.bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = digest.bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The last part of a reference, which names the patient wherever the resource was kept.
  private static func identifier(in reference: String) -> Substring {
    if reference.hasPrefix("urn:uuid:") { return reference.dropFirst(9) }
    let parts = reference.split(separator: "/")
    let history = parts.firstIndex(of: "_history") ?? parts.endIndex
    return parts[..<history].last ?? reference[...]
  }

  /// Whether a reference that leads nowhere yet may be to a patient.
  static func canBePatient(_ reference: String) -> Bool {
    let parts = reference.split(separator: "/")
    return parts.count < 2 || parts.contains("Patient")
  }
}
