/// The project's own name for a finding, feature, measurement or site, as the vocabulary lists it.
public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral rawValue: String) { self.rawValue = rawValue }
}

extension Code: CustomStringConvertible, Comparable {
  public var description: String { rawValue }
  public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
}
