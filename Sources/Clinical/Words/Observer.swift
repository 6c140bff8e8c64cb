/// Who says so.
public enum Observer: String, Sendable, Hashable, CaseIterable {
  case patient, carer, clinician, instrument

  /// Whether the finding was examined or measured, rather than reported.
  public var examines: Bool { self == .clinician || self == .instrument }
}
