import Diagnostics

/// The one line that answers a line.
struct StreamAnswer {
  /// The line in UTF-8, without its end.
  let bytes: [UInt8]
  /// Whether the record was read, at least in part.
  let isRead: Bool
  let diagnostics: [Diagnostic]
  /// Element by element, what was read as what.
  let explanation: [String]
}
