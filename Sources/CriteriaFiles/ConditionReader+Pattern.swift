import Clinical
import Criteria
import Diagnostics

extension ConditionReader {
  /// A finding with its qualifiers: `{present: weakness, in: [hand], tempo: [sudden]}`.
  func pattern(_ node: CriterionNode, code codeNode: CriterionNode) -> FindingPattern? {
    guard let code = concept(codeNode) else { return nil }
    var pattern = FindingPattern(code)
    var isSound = true
    for (key, value) in (node.members ?? []).dropFirst() {
      switch key.text {
      case "in": isSound = place(value).map { pattern.place = $0 } != nil && isSound
      case "by": isSound = read(value, into: &pattern.observation) && isSound
      case "elicitation": isSound = read(value, into: &pattern.elicitation) && isSound
      case "tempo": isSound = read(value, into: &pattern.tempo) && isSound
      case "course": isSound = read(value, into: &pattern.course) && isSound
      case "distribution": isSound = read(value, into: &pattern.distribution) && isSound
      case "severity": isSound = read(value, into: &pattern.severity) && isSound
      default:
        report(.unknownQualifier(at: key.origin))
        isSound = false
      }
    }
    return isSound ? pattern : nil
  }

  func concept(_ node: CriterionNode) -> Code? {
    guard let text = node.text else {
      report(.notACode(at: node.origin))
      return nil
    }
    let code = Code(text)
    if let concept = catalog.vocabulary.concepts[code], concept.kind != .feature { return code }
    let names = catalog.vocabulary.concepts.keys.map(\.rawValue).sorted()
    report(.unknownCode(nearest: nearestName(to: text, among: names), at: node.origin))
    return nil
  }

  private func place(_ node: CriterionNode) -> Place? {
    if node.text == "here" {
      let isSomewhere = scope == .region || scope == .muscle
      if !isSomewhere { report(.hereOutside(at: node.origin)) }
      return isSomewhere ? .here : nil
    }
    let places = (node.items ?? [node]).map { item -> Code? in
      guard let text = item.text, catalog.anatomy.sites[Code(text)] != nil else {
        let names = catalog.anatomy.sites.keys.map(\.rawValue).sorted()
        let nearest = item.text.flatMap { nearestName(to: $0, among: names) }
        report(.unknownSite(nearest: nearest, at: item.origin))
        return nil
      }
      return Code(text)
    }
    if places.isEmpty { report(.unknownSite(nearest: nil, at: node.origin)) }
    let known = places.compactMap(\.self)
    return known.count == places.count && !known.isEmpty ? .within(known) : nil
  }

  /// One value or a list of values of an enumeration.
  func values<Value: RawRepresentable<String> & CaseIterable>(
    _ node: CriterionNode
  ) -> [Value]? {
    let values = (node.items ?? [node]).map { item -> Value? in
      if let value = item.text.flatMap({ Value(rawValue: $0) }) { return value }
      report(.unknownValue(Value.allCases.map(\.rawValue), at: item.origin))
      return nil
    }
    if values.isEmpty { report(.unknownValue(Value.allCases.map(\.rawValue), at: node.origin)) }
    let known = values.compactMap(\.self)
    return known.count == values.count && !known.isEmpty ? known : nil
  }

  private func read<Value: RawRepresentable<String> & CaseIterable>(
    _ node: CriterionNode, into values: inout [Value]
  ) -> Bool {
    guard let read: [Value] = self.values(node) else { return false }
    values = read
    return true
  }

  private func read<Value: RawRepresentable<String> & CaseIterable>(
    _ node: CriterionNode, into value: inout Value?
  ) -> Bool {
    guard let read: [Value] = self.values(node), read.count == 1 else { return false }
    value = read.first
    return true
  }
}

extension Diagnostic {
  static func unknownValue(_ allowed: [String], at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-value", "this value is not known here",
      remedy: "write one of: " + allowed.joined(separator: ", "), at: origin)
  }

  static func unknownCode(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-code", "the vocabulary has no such finding",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: origin)
  }

  fileprivate static func unknownQualifier(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-qualifier", "a finding cannot be qualified by this",
      remedy: "use one of: in, by, tempo, course, distribution, elicitation, severity", at: origin)
  }

  fileprivate static func notACode(at origin: Origin) -> Diagnostic {
    Diagnostic(id: "not-a-code", "a code of the vocabulary is needed here", at: origin)
  }

  fileprivate static func hereOutside(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "outside-regions", "'here' may stand only within 'regions' or 'muscles'", at: origin)
  }

  fileprivate static func unknownSite(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-site", "the anatomy has no such site",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: origin)
  }
}
