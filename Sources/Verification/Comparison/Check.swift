/// One thing that was looked at in a letter, and what came of it.
public struct Check: Sendable, Hashable {
  public enum Result: String, Sendable, Hashable, CaseIterable {
    case matches, differs
    /// It could not be looked at.
    case notChecked
  }

  /// What is looked at, in the order in which it is told.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case evidence, attachments, recordDigest, criteria, verdicts, urgency, signature
    case conclusions, words, form
  }

  public let subject: Subject
  public let result: Result
  /// What was found, in words that hold nothing of the patient.
  public let detail: String
  /// Where in the letter or its evidence it differs; criteria by their identifiers.
  public let places: [String]

  public init(_ subject: Subject, _ result: Result, _ detail: String, places: [String] = []) {
    self.subject = subject
    self.result = result
    self.detail = detail
    self.places = places
  }
}
