import Clinical

/// The qualities of a finding as bits, one a value and one for each quality that was not written.
///
/// A finding has exactly one bit of each quality. A pattern has the bits of every value it takes.
struct Qualities: Sendable, Hashable {
  private let bits: UInt64

  /// How many qualities there are, and where the bits of each begin.
  private static let count = 5
  private static let tempo = 0
  private static let course = 8
  private static let distribution = 16
  private static let severity = 28
  private static let elicitation = 32
  private static let end = 35
  private static let unwritten: UInt64 =
    1 << tempo | 1 << course | 1 << distribution | 1 << severity | 1 << elicitation

  /// What a statement tells of itself.
  init(of statement: Statement) {
    var bits: UInt64 = 0
    bits |= Self.bit(of: statement.tempo, from: Self.tempo)
    bits |= Self.bit(of: statement.course, from: Self.course)
    bits |= Self.bit(of: statement.distribution, from: Self.distribution)
    bits |= Self.bit(of: statement.severity, from: Self.severity)
    bits |= Self.bit(of: statement.elicitation, from: Self.elicitation)
    self.bits = bits
  }

  /// What a pattern takes; an empty list takes everything, and silence as well.
  init(askedBy pattern: FindingPattern, elicitation: Elicitation?) {
    var bits: UInt64 = 0
    bits |= Self.bits(of: pattern.tempo, from: Self.tempo, to: Self.course)
    bits |= Self.bits(of: pattern.course, from: Self.course, to: Self.distribution)
    bits |= Self.bits(of: pattern.distribution, from: Self.distribution, to: Self.severity)
    bits |= Self.bits(of: pattern.severity, from: Self.severity, to: Self.elicitation)
    bits |= Self.bits(
      of: elicitation.map { [$0] } ?? [], from: Self.elicitation, to: Self.end)
    self.bits = bits
  }

  /// Whether a finding told as `told` has what these ask for: one value written otherwise decides.
  func fit(of told: Qualities) -> AnswerSheet.Fit {
    if (bits & told.bits).nonzeroBitCount == Self.count { return .yes }
    let unheard = bits | Self.unwritten
    return (unheard & told.bits).nonzeroBitCount == Self.count ? .maybe : .otherwise
  }

  private static func bit<Value: CaseIterable & Equatable>(
    of value: Value?, from start: Int
  ) -> UInt64 {
    guard let value else { return 1 << UInt64(start) }
    return bits(of: [value], from: start, to: start + Value.allCases.count + 1)
  }

  private static func bits<Value: CaseIterable & Equatable>(
    of values: [Value], from start: Int, to end: Int
  ) -> UInt64 {
    precondition(Value.allCases.count < end - start, "the values need more bits")
    guard !values.isEmpty else { return (1 << UInt64(end)) - (1 << UInt64(start)) }
    return Value.allCases.enumerated().reduce(into: 0) { bits, element in
      if values.contains(element.element) { bits |= 1 << UInt64(start + 1 + element.offset) }
    }
  }
}
