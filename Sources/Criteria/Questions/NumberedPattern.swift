import Clinical

/// A finding's pattern in whole numbers, with what a table of patterns keeps beside it.
struct NumberedPattern: Sendable {
  /// `nil` where no table knows it; then nothing answers it.
  let concept: Int?
  let observation: FindingPattern.Observation?
  let qualities: Qualities
  /// Where the fits of its place begin, one a spot.
  let fits: Int
  /// The parts that an absence must cover; `nil` where the place is not known, and none can.
  let parts: Range<Int>?

  /// A part of a place: all of `territory`, or `site` itself.
  struct Part: Sendable {
    let site: Int
    let territory: Territory
  }

  func includes(_ statement: NumberedStatement) -> Bool {
    switch observation {
    case nil: true
    case .examined: statement.isExamined
    case .reported: !statement.isExamined
    }
  }
}
