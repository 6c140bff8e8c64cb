public import Clinical
public import Diagnostics

/// What was read of one record: the record as far as it could be read, and what was wrong with it.
public struct ImportedRecord: Sendable {
  /// `nil` when nothing could be read; `diagnostics` then says why.
  public let record: PatientRecord?
  /// In the order of the input.
  public let diagnostics: [Diagnostic]
  /// The file, and in a file of several records the line.
  public let origin: Origin
  /// The bytes the record was read from, over which its digest is taken: the whole file, or the line
  /// without its ending.
  public let payload: ArraySlice<UInt8>

  init(
    _ record: PatientRecord?, diagnostics: [Diagnostic], origin: Origin,
    payload: ArraySlice<UInt8>
  ) {
    self.record = record
    self.diagnostics = diagnostics.sorted(by: precedes)
    self.origin = origin
    self.payload = payload
  }

  /// Whether at least one value, or the whole record, was refused.
  public var isDamaged: Bool { diagnostics.contains { $0.severity == .error } }
}

private func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
  func place(_ one: Diagnostic) -> (Int, Int) {
    (one.origin.line ?? 0, one.origin.column ?? .max)
  }
  return place(left) < place(right)
}
