/// One thing said about an input: where, what, by which rule, and what to do about it.
///
/// A message names the place and the rule and never repeats a value from a patient's record: it is
/// printed on terminals and kept in logs.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The value or the input was refused.
    case error
    /// The input was read, and something in it needs a person's eye.
    case warning
    /// Something was left aside on purpose.
    case note
  }

  public let severity: Severity
  /// A permanent name for the rule that was broken, in kebab-case.
  public let id: String
  /// A lower-case fragment without a full stop.
  public let message: String
  /// What the reader can do, as a sentence fragment; `nil` when the message already says it.
  public let remedy: String?
  public let origin: Origin

  public init(
    _ severity: Severity = .error, id: String, _ message: String, remedy: String? = nil,
    at origin: Origin
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.remedy = remedy
    self.origin = origin
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: message [id]`, and the remedy on a line of its own.
  public var description: String {
    var text = "\(origin): \(severity.rawValue): \(message)"
    if let pointer = origin.pointer { text += " (\(pointer))" }
    text += " [\(id)]"
    if let remedy { text += "\n  -> \(remedy)" }
    return text
  }
}
