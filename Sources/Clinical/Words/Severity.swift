public enum Severity: String, Sendable, Hashable, CaseIterable {
  case mild, moderate, severe
}
