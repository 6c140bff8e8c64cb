import Clinical
import Diagnostics

extension DifferentialExample {
  /// What does not hold, in the order of the expectations.
  func failures(of differential: Differential) -> [String] {
    let assessment = differential.assess(movement)
    return expectations.compactMap { line, contest, expectation in
      guard let outcome = assessment.outcome(contest),
        let fault = expectation.fault(in: outcome)
      else { return nil }
      return "\(name) (line \(line)): \(fault)"
    }
  }

  private var movement: Movement {
    let origin = Origin(path: "examples", line: line)
    var movement = Movement(
      id: name, observer: .patient, features: features, provenance: Provenance(origin))
    movement.called = called
    movement.site = site
    return movement
  }

  /// A misspelt code would make an expectation hold for nothing.
  func misspelt(in table: FeatureTable) -> [String] {
    let named = features.map(\.code).filter { table.row($0) == nil }
    let expected = expectations.flatMap { _, _, expectation -> [Code] in
      let (phenomena, features) = expectation.codes
      return phenomena.filter { table.phenomenon($0) == nil }
        + features.filter { table.row($0) == nil }
    }
    return (named + expected).map { "\(name) (line \(line)): '\($0)' is not in the table" }
  }
}

extension DifferentialExample.Expectation {
  var codes: (phenomena: [Code], features: [Code]) {
    switch self {
    case .best(let code): ([code].compactMap(\.self), [])
    case .doubts: ([], [])
    case .excluded(let codes), .fits(let codes), .notEstablished(let codes),
      .favoured(let codes), .disfavoured(let codes):
      (Array(codes), [])
    case .speaksFor(let code, let features), .speaksAgainst(let code, let features):
      ([code], Array(features))
    case .asks(let features): ([], features)
    case .neverAsks(let features): ([], Array(features))
    }
  }

  /// What of the expectation does not hold, or `nil`.
  func fault(in outcome: ContestOutcome) -> String? {
    switch self {
    case .best(let code):
      return compare("best", [outcome.best?.code].compactMap(\.self), [code].compactMap(\.self))
    case .doubts(let names):
      let doubts = outcome.doubts.map(\.name)
      let missing = names.filter { !doubts.contains($0) }
      if outcome.best == nil, missing.isEmpty { return nil }
      return "doubts: expected \(names.joined(separator: " ")), "
        + "found \(doubts.joined(separator: " "))"
    case .excluded(let codes):
      return compare("excluded", outcome.phenomena(where: \.isExcluded), codes)
    case .fits(let codes):
      return compare(
        "fits", outcome.phenomena { $0.standing == .best || $0.standing == .fits }, codes)
    case .notEstablished(let codes):
      return compare(
        "not established", outcome.phenomena { $0.standing == .notEstablished }, codes)
    case .favoured(let codes):
      return compare("favoured", outcome.phenomena { !$0.for.isEmpty }, codes)
    case .disfavoured(let codes):
      return compare("disfavoured", outcome.phenomena { !$0.against.isEmpty }, codes)
    case .speaksFor(let code, let features):
      return compare("for \(code)", outcome.candidate(code)?.for.map(\.code) ?? [], features)
    case .speaksAgainst(let code, let features):
      return compare(
        "against \(code)", outcome.candidate(code)?.against.map(\.code) ?? [], features)
    case .asks(let features):
      let asked = Array(outcome.ask.prefix(max(features.count, features.isEmpty ? 1 : 0)))
      return asked == features
        ? nil : "asks: expected \(list(features)), found \(list(outcome.ask))"
    case .neverAsks(let features):
      let asked = outcome.ask.filter(features.contains)
      return asked.isEmpty ? nil : "asks for \(list(asked))"
    }
  }

  private func compare(
    _ what: String, _ found: some Sequence<Code>, _ expected: some Sequence<Code>
  ) -> String? {
    let (found, expected) = (Set(found), Set(expected))
    return found == expected
      ? nil : "\(what): expected \(list(expected.sorted())), found \(list(found.sorted()))"
  }

  private func list(_ codes: [Code]) -> String {
    codes.isEmpty ? "none" : codes.map(\.rawValue).joined(separator: " ")
  }
}

extension ContestOutcome {
  fileprivate func phenomena(where isMeant: (Candidate) -> Bool) -> [Code] {
    candidates.filter(isMeant).map(\.phenomenon.code)
  }
}
