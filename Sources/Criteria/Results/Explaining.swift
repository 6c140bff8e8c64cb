import Clinical

/// Walks a condition beside its nodes in the network, and says of each what the record decides.
struct Explaining {
  let library: CriteriaLibrary
  let answers: Answers
  private var grounding: Grounding
  private let weighing: Weighing
  private let constraint: DiagramTable.Node

  init(library: CriteriaLibrary, answers: Answers, criterion: Int) {
    self.library = library
    self.answers = answers
    grounding = library.grounding
    weighing = Weighing(library.network, library.diagrams, answers.possible)
    constraint = library.criterionDiagrams[criterion].constraint
  }

  mutating func explain(
    _ condition: Condition, in context: Grounding.Context = .nowhere
  ) -> Explanation {
    let node = grounding.ground(condition, in: context)
    let verdict = verdict(at: node)
    let isDecided = verdict != .undetermined
    let place = context.label
    var parts: [Explanation] = []
    var fact: Fact?
    switch condition {
    case .all(let inner), .any(let inner), .atLeast(_, let inner):
      parts = inner.map { explain($0, in: context) }
    case .not(let inner):
      let explanation = explain(inner, in: context)
      fact = explanation.fact
      parts = explanation.fact == nil ? [explanation] : []
    case .part(_, let inner), .criterion(_, _, let inner):
      parts = [explain(inner, in: context)]
    case .nerves(_, let inner):
      let cases = Anatomy.shipped.muscles.flatMap { self.explain(inner, in: $0, [.left, .right]) }
      parts = telling(cases.filter { $0.hasRecordedFact })
    case .limbs(_, let inner):
      parts = telling(
        Grounding.limbs.map { explain(inner, in: .limb($0, $1)).labelled(Self.name($0, $1)) })
    case .rostral(let upper, let lower):
      parts = [upper, lower].flatMap { inner in
        telling(BodyRegion.allCases.map { explain(inner, in: .region($0)).labelled($0.rawValue) })
      }
    case .score(let score, _):
      parts = score.items.flatMap { item in
        item.steps.map { explain($0.condition).labelled("\($0.points)") }
      }
    case .finding, .measure: fact = self.fact(at: node)
    case .regionIs: break
    case .regions(_, let inner):
      parts = telling(
        BodyRegion.allCases.map { explain(inner, in: .region($0)).labelled($0.rawValue) })
    case .muscles(_, let inner):
      guard let (region, sides) = context.muscles else { break }
      let muscles = Anatomy.shipped.muscles.filter { $0.region == region }
      let cases = muscles.flatMap { explain(inner, in: $0, sides) }
      parts = telling(cases.filter { $0.hasRecordedFact })
    }
    return Explanation(
      text: condition.prose(at: place), verdict: verdict,
      isEitherWay: isDecided && weighing.kleene[node] == .undetermined, fact: fact, parts: parts)
  }

  private mutating func explain(
    _ condition: Condition, in muscle: Muscle, _ sides: [Side]
  ) -> [Explanation] {
    sides.map { side in
      explain(condition, in: .muscle(muscle, side)).labelled(side.rawValue + " " + muscle.label)
    }
  }

  private static func name(_ region: BodyRegion, _ side: Side) -> String {
    side.rawValue + (region == .cervical ? " arm" : " leg")
  }

  /// What the whole says must not differ from what the criterion's own result says.
  private func verdict(at node: Int) -> Verdict {
    // A part that grounding folded away says nothing by itself.
    guard library.network.nodes.indices.contains(node) else { return .undetermined }
    return weighing.verdict(of: node, where: constraint)
  }

  /// The cases of a quantifier that are worth printing: what is met, and the nearest misses.
  private func telling(_ cases: [Explanation]) -> [Explanation] {
    let met = cases.filter { $0.verdict == .met }
    let missed = cases.filter { $0.verdict != .met && $0.hasRecordedFact }
    return met.isEmpty && missed.isEmpty ? cases : met + missed
  }

  private func fact(at node: Int) -> Fact? {
    guard case .atom(let question, _) = library.network.nodes[node] else { return nil }
    return answers.fact(question)
  }
}

extension Grounding.Context {
  /// The region and the sides whose muscles a quantifier counts here.
  fileprivate var muscles: (BodyRegion, [Side])? {
    switch self {
    case .region(let region): (region, [.left, .right])
    case .limb(let region, let side): (region, [side])
    case .nowhere, .muscle: nil
    }
  }

  fileprivate var label: String? {
    switch self {
    case .nowhere: nil
    case .region(let region): "in the \(region.rawValue) region"
    case .limb(let region, let side):
      "in the \(side.rawValue) \(region == .cervical ? "arm" : "leg")"
    case .muscle(let muscle, let side): "in the \(side.rawValue) \(muscle.label)"
    }
  }
}

extension Explanation {
  var hasRecordedFact: Bool {
    if let fact, !fact.items.isEmpty { return true }
    return parts.contains { $0.hasRecordedFact }
  }

  func labelled(_ place: String) -> Explanation {
    Explanation(
      text: place + ": " + text, verdict: verdict, isEitherWay: isEitherWay, fact: fact,
      parts: parts)
  }
}
