/// The templates of C-CDA R2.1 that a Referral Note is made of.
///
/// By CONF:1198-32943 whatever had a version in R1.1 names that one too, without an extension.
enum CDATemplate: String {
  case realmHeader = "2.16.840.1.113883.10.20.22.1.1"
  case referralNote = "2.16.840.1.113883.10.20.22.1.14"
  case reasonForReferral = "1.3.6.1.4.1.19376.1.5.3.1.3.1"
  case presentIllness = "1.3.6.1.4.1.19376.1.5.3.1.3.4"
  case physicalExam = "2.16.840.1.113883.10.20.2.10"
  case pastHistory = "2.16.840.1.113883.10.20.22.2.20"
  case problems = "2.16.840.1.113883.10.20.22.2.5.1"
  case allergies = "2.16.840.1.113883.10.20.22.2.6.1"
  case medications = "2.16.840.1.113883.10.20.22.2.1.1"
  case results = "2.16.840.1.113883.10.20.22.2.3.1"
  case assessment = "2.16.840.1.113883.10.20.22.2.8"
  case plan = "2.16.840.1.113883.10.20.22.2.10"
  case problemConcern = "2.16.840.1.113883.10.20.22.4.3"
  case problemObservation = "2.16.840.1.113883.10.20.22.4.4"
  case severity = "2.16.840.1.113883.10.20.22.4.8"
  case allergyConcern = "2.16.840.1.113883.10.20.22.4.30"
  case allergyObservation = "2.16.840.1.113883.10.20.22.4.7"
  case reaction = "2.16.840.1.113883.10.20.22.4.9"
  case medicationActivity = "2.16.840.1.113883.10.20.22.4.16"
  case medicationInformation = "2.16.840.1.113883.10.20.22.4.23"
  case resultOrganizer = "2.16.840.1.113883.10.20.22.4.1"
  case resultObservation = "2.16.840.1.113883.10.20.22.4.2"
  case patientReferral = "2.16.840.1.113883.10.20.22.4.140"

  /// The version that R2.1 asks for; `nil` where the template has kept its first.
  private var version: String? {
    switch self {
    case .realmHeader, .referralNote, .physicalExam, .pastHistory, .problems, .allergies, .results,
      .problemConcern, .problemObservation, .allergyConcern, .resultOrganizer, .resultObservation:
      "2015-08-01"
    case .reasonForReferral, .medications, .plan, .severity, .allergyObservation, .reaction,
      .medicationActivity, .medicationInformation:
      "2014-06-09"
    case .presentIllness, .assessment, .patientReferral: nil
    }
  }

  /// The elements by which an act or a section says that it follows the template.
  var elements: [CDAElement?] {
    // The Referral Note is new in R2.
    let first = self == .referralNote ? nil : CDAElement("templateId", ["root": rawValue])
    return [
      first, version.map { CDAElement("templateId", ["root": rawValue, "extension": $0]) },
    ]
  }
}
