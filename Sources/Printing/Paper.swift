/// A size of paper, in points (1/72 inch).
public enum Paper: String, Sendable, Hashable, CaseIterable {
  /// 210 by 297 mm (ISO 216).
  case a4
  /// 8.5 by 11 inches.
  case letter

  package var width: Double { self == .a4 ? 595.28 : 612 }
  package var height: Double { self == .a4 ? 841.89 : 792 }
}
