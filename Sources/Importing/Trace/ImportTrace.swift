package import Diagnostics

/// What an importer made of a document, element by element: what it was read as, or why it was left.
package struct ImportTrace: Sendable {
  package struct Entry: Sendable {
    package enum Outcome: Sendable, Hashable {
      /// In our own words: `finding fasciculation: absent`.
      case read(as: String)
      case left(LeftReason)
    }

    /// The kind of thing: `Condition`, `problem observation`, `phenotypic feature`; never a value.
    package let subject: String
    package let outcome: Outcome
    package let origin: Origin
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  package mutating func read(_ subject: String, as meaning: String, at origin: Origin) {
    entries.append(Entry(subject: subject, outcome: .read(as: meaning), origin: origin))
  }

  package mutating func leave(_ subject: String, _ reason: LeftReason, at origin: Origin) {
    entries.append(Entry(subject: subject, outcome: .left(reason), origin: origin))
  }

  package mutating func append(_ other: ImportTrace) { entries += other.entries }
}

extension ImportTrace {
  /// One note for each kind of thing that was left and each reason, at the first of them: a bundle
  /// may leave thousands.
  package var notes: [Diagnostic] {
    struct Group: Hashable {
      let subject: String
      let reason: LeftReason
    }
    var counts: [Group: Int] = [:]
    var firsts: [(group: Group, origin: Origin)] = []
    for entry in entries {
      guard case .left(let reason) = entry.outcome else { continue }
      let group = Group(subject: entry.subject, reason: reason)
      counts[group, default: 0] += 1
      if counts[group] == 1 { firsts.append((group, entry.origin)) }
    }
    return firsts.map { group, origin in
      .left(group.subject, group.reason, count: counts[group] ?? 1, at: origin)
    }
  }
}

extension ImportTrace.Entry: CustomStringConvertible {
  /// One line of `--explain-import`.
  package var description: String {
    let place = [origin.description, origin.pointer].compactMap { $0 }.joined(separator: " ")
    return switch outcome {
    case .read(let meaning): "\(place): \(subject) -> \(meaning)"
    case .left(let reason): "\(place): \(subject) left: \(reason.message)"
    }
  }
}

extension Diagnostic {
  fileprivate static func left(
    _ subject: String, _ reason: LeftReason, count: Int, at origin: Origin
  ) -> Self {
    Diagnostic(
      .note, id: reason.rawValue,
      "\(subject) left out" + (count == 1 ? "" : " \(count) times") + ": \(reason.message)",
      remedy: reason.remedy, at: origin)
  }
}
