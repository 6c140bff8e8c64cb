import Clinical

extension PatientRecord {
  /// Clonus that counts as an upper motor neuron sign.
  ///
  /// One or two beats on both sides never do; one or two on one side do only where the other side
  /// was found free of it (project convention, as no authority fixes a number).
  static func clonusStatements(of statements: [Finding]) -> [Finding] {
    let kinds = Vocabulary.shipped.conceptsWithin("clonus")
    let examined = statements.filter { kinds.contains($0.code) && $0.observer.examines }
    return examined.map { finding in
      var stated = finding
      stated.code = "pathological-clonus"
      stated.site = finding.site ?? Vocabulary.shipped.concepts[finding.code]?.site
      stated.severity = nil
      guard finding.presence == .present, finding.severity == .mild else { return stated }
      let isOneSided = examined.contains { other in
        other.code == finding.code && other.presence == .absent && other.side != finding.side
      }
      stated.presence = isOneSided ? .present : .notAssessed
      return stated
    }
  }

  /// A Hoffmann sign on one side only; both sides positive is soft, as in healthy brisk people.
  static func hoffmannStatements(of statements: [Finding]) -> [Finding] {
    let hoffmanns = statements.filter { $0.code == "hoffmann" && $0.observer.examines }
    func sides(_ presence: Presence) -> Set<Side> {
      let sides = hoffmanns.filter { $0.presence == presence }.compactMap(\.side)
      return Set(sides.flatMap { $0 == .both ? [.left, .right] : [$0] })
    }
    let positive = sides(.present)
    let negative = sides(.absent)
    let leading = hoffmanns.first { $0.presence == .present } ?? hoffmanns.first
    guard var stated = leading else { return [] }
    stated.code = "asymmetric-hoffmann"
    if positive.count == 1, negative.count == 1, positive != negative {
      stated.presence = .present
    } else if positive.count == 2 || negative.count == 2 {
      stated.presence = .absent
      stated.side = .both
    } else {
      return []
    }
    return [stated]
  }
}
