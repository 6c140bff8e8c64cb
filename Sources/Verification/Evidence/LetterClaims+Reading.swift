import Clinical
import Criteria
import JSONReading
import Referrals

extension LetterClaims {
  /// Reads the claims of evidence; `nil` where one of them cannot be.
  init?(_ evidence: JSONValue) {
    guard let level = evidence["urgency"]?.string,
      let rules = Self.rules(evidence["rules"]), let open = Self.rules(evidence["cannotExclude"]),
      let claims = evidence["claims"]?.elements
    else { return nil }
    let urgency = Urgency(rawValue: level)
    guard urgency != nil || level == "undetermined" else { return nil }
    let statements = claims.compactMap { Statement($0) }
    guard statements.count == claims.count else { return nil }
    self.init(urgency: urgency, rules: rules, cannotExclude: open, statements: statements)
  }

  private static func rules(_ value: JSONValue?) -> [Rule]? {
    guard let elements = value?.elements else { return nil }
    let rules = elements.compactMap { element -> Rule? in
      guard let id = element["id"]?.string,
        let urgency = element["urgency"]?.string.flatMap(Urgency.init)
      else { return nil }
      return Rule(id: id, urgency: urgency)
    }
    return rules.count == elements.count ? rules : nil
  }
}

extension LetterClaims.Statement {
  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.string, let revision = value["revision"]?.number?.int,
      let outcome = value["verdict"]?.string.flatMap(Outcome.init(rawValue:))
    else { return nil }
    var category: Criteria.Category.Range?
    if let names = value["category"]?.elements?.map(\.string), names.count == 2 {
      category = Criteria.Category.Range(
        atLeast: names[0] == "none" ? nil : names[0], atMost: names[1] == "none" ? nil : names[1])
    }
    var score: ClosedRange<Int>?
    if let points = value["score"]?.elements?.compactMap(\.number?.int), points.count == 2 {
      guard points[0] <= points[1] else { return nil }
      score = points[0]...points[1]
    }
    self.init(id: id, revision: revision, outcome: outcome, category: category, score: score)
  }
}

extension CriteriaReference {
  init?(_ value: JSONValue?) {
    guard let version = value?["version"]?.string, let digest = value?["digest"]?.string,
      let each = value?["each"]?.elements
    else { return nil }
    let entries = each.compactMap { element -> Entry? in
      guard let fields = element.elements, fields.count == 3, let id = fields[0].string,
        let revision = fields[1].number?.int, let digest = fields[2].string
      else { return nil }
      return Entry(id: id, revision: revision, digest: digest)
    }
    guard entries.count == each.count else { return nil }
    self.init(version: version, digest: digest, entries: entries)
  }
}
