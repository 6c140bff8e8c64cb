import Clinical

/// One candidate against everything recorded: its score, and the features behind it.
///
/// The weights are a project convention, smoke-tested on constructed patterns only; the score stays
/// inside this floor.
struct Tally {
  let column: Int
  var score = 0
  var features = (for: [Int](), against: [Int](), excluding: [Int]())
  /// Recorded features with information about this candidate.
  var informative = 0
  /// Recorded features that define it, or that decide by themselves.
  var decisive = 0
  var ownsDefinition = false
  var isEstablished = false

  /// Stretch, rhythm, flicker and joint movement: one of these, or a defining feature, is needed
  /// before anything is named.
  private static let deciding: Set<Code> = [
    "brought-on-by-quick-stretch", "rhythmic", "flicker-without-joint-movement", "joint-displaced",
  ]

  init(column: Int, rows: [FeatureTable.Row], recorded: [RecordedFeature]) {
    self.column = column
    for (index, (row, feature)) in zip(rows, recorded).enumerated() {
      let cell = row.cells[column]
      if cell == .required { ownsDefinition = true }
      guard let isPresent = feature.isPresent else { continue }
      if cell == .required, isPresent { isEstablished = true }
      if feature.isRecorded {
        if cell.isInformative { informative += 1 }
        if cell == .required || Self.deciding.contains(row.code) { decisive += 1 }
      }
      if feature.isExamined, cell.excludes(whenPresent: isPresent) {
        features.excluding.append(index)
      }
      let weight = cell.weight(whenPresent: isPresent, examined: feature.isExamined)
      score += weight
      if weight > 0 { features.for.append(index) }
      if weight < 0 { features.against.append(index) }
    }
  }

  var isExcluded: Bool { !features.excluding.isEmpty }
  /// Whether it may win: a candidate with defining features needs at least one of them.
  var isEligible: Bool { !ownsDefinition || isEstablished }
}
