import Clinical
import Diagnostics

extension DifferentialExample {
  /// Reads examples: a line `example NAME` begins one, and every further line is a word and what it
  /// is about.
  ///
  /// `called`, `site`, `examined` (by a clinician), `instrument` and `reported` (by the patient)
  /// give the pattern; features carry `+` present, `-` absent, `!` not assessable, `?` not
  /// assessed. `contest` says which contest the expectations after it are about; `movement` until
  /// it does. `none` is the empty set.
  static func read(_ text: String, path: String) throws(Rejection) -> [DifferentialExample] {
    var examples: [DifferentialExample] = []
    var faults: [Diagnostic] = []
    var contest = Contest.movement
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let origin = Origin(path: path, line: index + 1)
      let words = line.split(separator: " ").map(String.init)
      let arguments = Array(words.dropFirst())
      if words[0] == "example" {
        contest = .movement
        examples.append(
          DifferentialExample(name: arguments.joined(separator: " "), line: index + 1))
        continue
      }
      guard let last = examples.indices.last else {
        faults.append(.outside(at: origin))
        continue
      }
      if words[0] == "contest" {
        guard let named = arguments.first.flatMap(Contest.init(rawValue:)) else {
          faults.append(.unknown(words[0], at: origin))
          continue
        }
        contest = named
      } else if words[0] == "called" {
        examples[last].called = arguments.first.map { Code($0) }
      } else if words[0] == "site" {
        examples[last].site = arguments.first.map { Code($0) }
      } else if let observer = observers[words[0]] {
        let features = arguments.compactMap { feature($0, by: observer, at: origin) }
        if features.count != arguments.count { faults.append(.unmarked(at: origin)) }
        examples[last].features += features
      } else if let expectation = expectation(words[0], arguments) {
        examples[last].expectations.append((index + 1, contest, expectation))
      } else {
        faults.append(.unknown(words[0], at: origin))
      }
    }
    if let rejection = Rejection(faults) { throw rejection }
    return examples
  }

  private static let observers: [String: Observer] = [
    "examined": .clinician, "instrument": .instrument, "reported": .patient,
  ]

  private static func feature(
    _ word: String, by observer: Observer, at origin: Origin
  ) -> Movement.Feature? {
    let presence: Presence
    switch word.first {
    case "+": presence = .present
    case "-": presence = .absent
    case "!": presence = .notAssessable
    case "?": presence = .notAssessed
    default: return nil
    }
    return Movement.Feature(
      Code(String(word.dropFirst())), presence, observer: observer, provenance: Provenance(origin))
  }

  private static func expectation(_ word: String, _ arguments: [String]) -> Expectation? {
    let codes = arguments.filter { $0 != "none" }.map { Code($0) }
    guard let first = arguments.first else { return nil }
    return switch word {
    case "best": .best(codes.first)
    case "cannot-tell": .doubts(arguments)
    case "excluded": .excluded(Set(codes))
    case "fits": .fits(Set(codes))
    case "not-established": .notEstablished(Set(codes))
    case "favoured": .favoured(Set(codes))
    case "disfavoured": .disfavoured(Set(codes))
    case "for": .speaksFor(Code(first), Set(codes.dropFirst()))
    case "against": .speaksAgainst(Code(first), Set(codes.dropFirst()))
    case "asks": .asks(codes)
    case "never-asks": .neverAsks(Set(codes))
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func outside(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "differential-example-start", "the line stands before any example",
      remedy: "begin with 'example' and a name", at: origin)
  }

  fileprivate static func unknown(_ word: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "differential-example-word", "'\(word)' cannot be read here",
      remedy: "see the head of the file for the words that can", at: origin)
  }

  fileprivate static func unmarked(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "differential-example-feature", "a feature has no mark",
      remedy: "put +, -, ! or ? before it", at: origin)
  }
}
