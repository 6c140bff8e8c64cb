/// A refusal to go on, with every reason for it, so that all of them can be mended at once.
public struct Rejection: Error, Sendable, Hashable {
  /// Never empty.
  public let reasons: [Diagnostic]

  public init(_ reason: Diagnostic) {
    reasons = [reason]
  }

  /// Makes a rejection of `reasons`, or `nil` when there are none: nothing is refused for nothing.
  public init?(_ reasons: [Diagnostic]) {
    guard !reasons.isEmpty else { return nil }
    self.reasons = reasons
  }
}

extension Rejection: CustomStringConvertible {
  public var description: String {
    reasons.map(\.description).joined(separator: "\n")
  }
}
