public import Diagnostics

/// What was read of one input: every record in it, in order.
public struct Import: Sendable {
  /// `nil` when the content told nothing.
  public let format: RecordFormat?
  /// Never empty: an input in which nothing can be read is one record that could not be.
  public let records: [ImportedRecord]

  public var diagnostics: [Diagnostic] { records.flatMap(\.diagnostics) }
  public var isDamaged: Bool { records.contains(where: \.isDamaged) }
}
