import Clinical
import Criteria
import Diagnostics
import Yams

/// Reads the conditions of one criterion file.
struct ConditionReader {
  let catalog: CatalogReader
  let parts: CriterionNode?
  /// The score of the criterion, where it has one.
  var score: Score?
  /// What `in: here` means where the reader stands.
  var scope: Scope = .outside
  /// The named parts that are being read, so that none rests on itself.
  var open: Set<String> = []

  enum Scope {
    case outside, region, limb, muscle
  }

  init(_ catalog: CatalogReader, parts: CriterionNode?) {
    self.catalog = catalog
    self.parts = parts
  }

  func report(_ problem: Diagnostic) { catalog.problems.append(problem) }

  /// A condition, or `nil` when it has a problem, which is then reported.
  func condition(_ node: CriterionNode) -> Condition? {
    guard let members = node.members, let first = members.first, let key = first.key.text else {
      report(.notACondition(at: node.origin))
      return nil
    }
    if !["present", "absent", "measure", "rostral"].contains(key), members.count > 1 {
      report(.severalConditions(at: members[1].key.origin))
    }
    let value = first.value
    switch key {
    case "all": return conditions(value).map { .all($0) }
    case "any": return conditions(value).map { .any($0) }
    case "not": return condition(value).map { .not($0) }
    case "present": return pattern(node, code: value).map { .finding($0) }
    case "absent": return pattern(node, code: value).map { .not(.finding($0)) }
    case "measure": return measure(node, code: value)
    case "score": return score(within: value)
    case "rostral": return rostral(node)
    case "region is": return regionIs(value)
    case "part": return part(value)
    case "meets":
      guard let id = value.text else { break }
      return catalog.condition(of: id, askedAt: value.origin).map {
        .criterion(id: id, title: $0.title, $0.1)
      }
    default:
      if let counted = counted(key, value) { return counted.condition }
    }
    report(
      .unknownCondition(nearest: nearestName(to: key, among: Self.keys), at: first.key.origin))
    return nil
  }

  static let keys = [
    "all", "any", "not", "present", "absent", "measure", "score", "region is", "rostral", "part",
    "meets", "at least 2", "regions at least 1", "muscles at least 1", "nerves at least 1",
    "limbs at least 1",
  ]

  /// `at least 2`, `regions at least 2`, `muscles at least 2`; `nil` for any other key.
  private func counted(
    _ key: String, _ value: CriterionNode
  ) -> (condition: Condition?, count: Int)? {
    let words = key.split(separator: " ")
    guard let last = words.last, let count = Int(last), count > 0 else { return nil }
    var inner = self
    switch words.dropLast().joined(separator: " ") {
    case "at least":
      return (conditions(value, atLeast: count).map { .atLeast(count, $0) }, count)
    case "regions at least":
      inner.scope = .region
      return (inner.condition(value).map { .regions(atLeast: count, $0) }, count)
    case "muscles at least":
      if scope != .region && scope != .limb { report(.outsideRegions("muscles", at: value.origin)) }
      if count > 2 { report(.tooManyMuscles(at: value.origin)) }
      inner.scope = .muscle
      return (inner.condition(value).map { .muscles(atLeast: count, $0) }, count)
    case "nerves at least":
      if scope != .outside { report(.withinRegions("nerves", at: value.origin)) }
      inner.scope = .muscle
      return (inner.condition(value).map { .nerves(atLeast: count, $0) }, count)
    case "limbs at least":
      if scope != .outside { report(.withinRegions("limbs", at: value.origin)) }
      inner.scope = .limb
      return (inner.condition(value).map { .limbs(atLeast: count, $0) }, count)
    default: return nil
    }
  }

  private func conditions(_ node: CriterionNode, atLeast count: Int = 1) -> [Condition]? {
    guard let items = node.items else {
      report(.notAList(at: node.origin))
      return nil
    }
    if items.count < count { report(.tooFew(at: node.origin)) }
    // Every part is read before any is required, so that all problems come out at once.
    let conditions = items.map { condition($0) }
    let read = conditions.compactMap(\.self)
    return read.count == items.count && read.count >= count ? read : nil
  }

  private func regionIs(_ node: CriterionNode) -> Condition? {
    if scope != .region { report(.outsideRegions("region is", at: node.origin)) }
    let regions: [BodyRegion]? = values(node)
    return scope != .region ? nil : regions.map { .regionIs($0) }
  }

  private func part(_ node: CriterionNode) -> Condition? {
    guard let name = node.text, let definition = parts?[name] else {
      report(.unknownPart(at: node.origin))
      return nil
    }
    guard !open.contains(name) else {
      report(.circularPart(at: node.origin))
      return nil
    }
    var inner = self
    inner.open.insert(name)
    return inner.condition(definition).map { .part(name: name, $0) }
  }
}

extension Diagnostic {
  fileprivate static func notACondition(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-condition", "a condition is a line such as 'present: weakness'", at: origin)
  }

  fileprivate static func severalConditions(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "several-conditions", "two conditions stand in one place",
      remedy: "put them under 'all' or 'any'", at: origin)
  }

  fileprivate static func unknownCondition(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-condition", "this is not a kind of condition",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: origin)
  }

  fileprivate static func notAList(at origin: Origin) -> Diagnostic {
    Diagnostic(id: "not-a-list", "a list of conditions is needed here", at: origin)
  }

  fileprivate static func tooFew(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "too-few-conditions", "the list is shorter than the number asked for", at: origin)
  }

  fileprivate static func outsideRegions(_ what: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "outside-regions", "'\(what)' may stand only within 'regions at least n'", at: origin)
  }

  fileprivate static func withinRegions(_ what: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "within-regions", "'\(what)' may not stand within another quantifier", at: origin)
  }

  fileprivate static func tooManyMuscles(at origin: Origin) -> Diagnostic {
    Diagnostic(id: "too-many-muscles", "at most two muscles can be asked for", at: origin)
  }

  fileprivate static func unknownPart(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-part", "no part of this name stands under 'define'", at: origin)
  }

  fileprivate static func circularPart(at origin: Origin) -> Diagnostic {
    Diagnostic(id: "circular-part", "the part rests on itself", at: origin)
  }
}
