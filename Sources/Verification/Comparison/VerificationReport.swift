/// What came of verifying one letter.
public struct VerificationReport: Sendable, Hashable {
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case pdf, html
    case fhirJSON = "fhir"
    case fhirXML = "fhir-xml"
  }

  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// All that was looked at matches, and all was looked at.
    case verified
    /// Something does not match.
    case changed
    /// Nothing that was looked at differs, and not all could be looked at.
    case notVerified = "not-verified"
  }

  public let form: Form
  public let checks: [Check]

  public init(form: Form, checks: [Check]) {
    self.form = form
    let order = Check.Subject.allCases
    self.checks = checks.enumerated().sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.element.subject) ?? 0 }
      return (places[0], left.offset) < (places[1], right.offset)
    }.map(\.element)
  }

  public var outcome: Outcome {
    if checks.contains(where: { $0.result == .differs }) { return .changed }
    return checks.allSatisfy { $0.result == .matches } ? .verified : .notVerified
  }
}
