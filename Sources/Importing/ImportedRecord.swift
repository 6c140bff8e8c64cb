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
  /// Element by element, what was read as what and what was left; empty for the native form, of which
  /// everything is read or refused.
  package let trace: ImportTrace

  init(
    _ record: PatientRecord?, diagnostics: [Diagnostic], origin: Origin,
    payload: ArraySlice<UInt8>, trace: ImportTrace = ImportTrace()
  ) {
    self.record = record
    self.diagnostics = (diagnostics + trace.notes).sorted(by: precedes)
    self.trace = trace
    self.origin = origin
    self.payload = payload
  }

  /// Takes over diagnostics in which the notes of the trace are already.
  init(
    _ record: PatientRecord?, diagnostics: [Diagnostic], origin: Origin,
    payload: ArraySlice<UInt8>, explaining trace: ImportTrace
  ) {
    self.record = record
    self.diagnostics = diagnostics.sorted(by: precedes)
    self.trace = trace
    self.origin = origin
    self.payload = payload
  }

  /// The same record with more to be said of it.
  func adding(_ diagnostics: [Diagnostic]) -> ImportedRecord {
    ImportedRecord(
      record, diagnostics: self.diagnostics + diagnostics, origin: origin, payload: payload,
      explaining: trace)
  }

  /// What `--explain-import` prints: a line for each element of which something can be told.
  public var explanation: [String] { trace.entries.map(\.description) }

  /// Whether at least one value, or the whole record, was refused.
  public var isDamaged: Bool { diagnostics.contains { $0.severity == .error } }
}

private func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
  func place(_ one: Diagnostic) -> (Int, Int) {
    (one.origin.line ?? 0, one.origin.column ?? .max)
  }
  return place(left) < place(right)
}
