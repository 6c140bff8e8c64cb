import Clinical

extension Statement {
  /// Clonus that counts as an upper motor neuron sign.
  ///
  /// One or two beats on both sides never do; one or two on one side do only where the other side
  /// was found free of it (project convention, as no authority fixes a number).
  static func clonus(among statements: [Statement]) -> [Statement] {
    let examined = statements.filter { $0.observer.examines && kindsOfClonus.contains($0.concept) }
    return examined.map { statement in
      var stated = statement
      stated.concept = pathologicalClonus
      stated.site = statement.site ?? (statement.effectiveSite > 0 ? statement.effectiveSite : nil)
      stated.severity = nil
      guard statement.presence == .present, statement.severity == .mild else { return stated }
      let isOneSided = examined.contains { other in
        other.concept == statement.concept && other.presence == .absent
          && other.side != statement.side
      }
      stated.presence = isOneSided ? .present : .notAssessed
      return stated
    }
  }

  private static let kindsOfClonus = ConceptSet(Vocabulary.shipped.conceptsWithin("clonus"))
  private static let pathologicalClonus = Numbering.shipped.concept("pathological-clonus")

  /// A Hoffmann sign on one side only; both sides positive is soft, as in healthy brisk people.
  static func hoffmann(among statements: [Statement]) -> [Statement] {
    let hoffmanns = statements.filter { $0.concept == hoffmann && $0.observer.examines }
    func sides(_ presence: Presence) -> Set<Side> {
      let sides = hoffmanns.filter { $0.presence == presence }.compactMap(\.side)
      return Set(sides.flatMap { $0 == .both ? [.left, .right] : [$0] })
    }
    let leading = hoffmanns.first { $0.presence == .present } ?? hoffmanns.first
    guard var stated = leading else { return [] }
    let positive = sides(.present)
    let negative = sides(.absent)
    stated.concept = asymmetricHoffmann
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

  private static let hoffmann = Numbering.shipped.concept("hoffmann")
  private static let asymmetricHoffmann = Numbering.shipped.concept("asymmetric-hoffmann")
}
