import Clinical

/// The order in which every diagram of a library asks its questions.
///
/// It decides how large the diagrams become: whom the rule is for comes first, then what holds of
/// the whole patient, then region by region from rostral to caudal what holds of the region, and
/// side by side and muscle by muscle what holds of each.
struct QuestionOrder: Sendable {
  /// The question at each level, and the level of each question.
  let questions: [Int]
  let levels: [Int]

  init(_ questions: [Question], gates: Set<Int>) {
    let muscles = Anatomy.shipped.muscles.enumerated().map { ($0.element.code, $0.offset) }
    let positions = Dictionary(muscles, uniquingKeysWith: { $1 })
    let keys = questions.enumerated().map { index, question in
      Key(question, index: index, isGate: gates.contains(index), muscles: positions)
    }
    let order = questions.indices.sorted { keys[$0] < keys[$1] }
    var levels = [Int](repeating: 0, count: order.count)
    for (level, question) in order.enumerated() { levels[question] = level }
    self.questions = order
    self.levels = levels
  }

  private struct Key: Comparable {
    let gate: Int
    /// Before the regions, or one of them.
    let region: Int
    /// Before the muscles, or one of them on one side.
    let muscle: Int
    let index: Int

    init(_ question: Question, index: Int, isGate: Bool, muscles: [Code: Int]) {
      gate = isGate ? 0 : 1
      region = question.region.map { $0.index + 1 } ?? 0
      self.index = index
      if case .finding(let pattern) = question.subject,
        case .muscle(let muscle, let side) = pattern.place
      {
        // Side before muscle: a limb is done with before the next one is begun.
        self.muscle = (side == .left ? 1 : 1 + muscles.count) + (muscles[muscle] ?? 0)
      } else {
        muscle = 0
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.gate, left.region, left.muscle, left.index)
        < (right.gate, right.region, right.muscle, right.index)
    }
  }
}

extension Question {
  /// The one region that the question is about, by its place or by what it asks for.
  fileprivate var region: BodyRegion? {
    guard case .finding(let pattern) = subject else { return nil }
    let sites: [Code] =
      switch pattern.place {
      case .anywhere, .here: [Vocabulary.shipped.concepts[pattern.code]?.site].compactMap(\.self)
      case .within(let places): places
      case .muscle(let muscle, _): [muscle]
      }
    let regions = Set(sites.flatMap { Anatomy.shipped.sites[$0]?.regions ?? [] })
    return regions.count == 1 ? regions.first : nil
  }
}
