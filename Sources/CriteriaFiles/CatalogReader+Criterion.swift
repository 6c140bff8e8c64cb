import Clinical
import Criteria
import Diagnostics

extension CatalogReader {
  private static let keys: Set<String> = [
    "id", "revision", "title", "kind", "source", "evidence", "evidenceNote", "effective",
    "supersedes", "variantOf", "rationale", "applies", "define", "when", "urgency", "action",
    "trigger", "whenIncomplete", "check", "cap", "danger", "remarks", "examples", "revisions",
    "optional", "family", "categories", "score", "limits",
  ]

  /// Reads every part, then requires: no problem hides another.
  func criterion(at root: CriterionNode, id: String) -> Criterion? {
    refuseUnknownKeys(of: root, allowed: Self.keys)
    let reader = reader(of: root)
    readUnusedParts(of: root, with: reader)
    let when = condition(of: root, id: id)
    let categories = categories(at: root, reader)
    let applies = root["applies"].map { reader.condition($0) }
    let source = self.source(at: root)
    let title = text("title", of: root)
    let rationale = text("rationale", of: root)
    let number = text("revision", of: root)
    let revision = number.flatMap(Int.init)
    let effective = date("effective", of: root)
    let kind: Criterion.Kind? = value("kind", of: root)
    let evidence: Evidence? = value("evidence", of: root)
    let trigger = root["trigger"].map { reader.recordCondition($0) }
    let referral = referralRule(at: root, kind: kind, reader)
    let remarks = self.remarks(at: root, reader)
    let examples =
      withoutExamples.contains(id)
      ? [] : self.examples(at: root, consequences: referral != nil)
    let revisions = self.revisions(at: root)
    if number != nil, revision == nil { problems.append(.missing("revision", at: root.origin)) }
    guard let when, let source, let title, let rationale, let revision, let kind, let evidence
    else { return nil }
    var criterion = Criterion(
      id: id, revision: revision, title: title, kind: kind, source: source, evidence: evidence,
      rationale: rationale, when: when, origin: root.origin)
    criterion.evidenceNote = root["evidenceNote"]?.text?.trimmed
    criterion.effective = effective
    criterion.supersedes = root["supersedes"]?.text
    criterion.variantOf = root["variantOf"]?.text
    criterion.family = root["family"]?.text
    criterion.isOptional = flag("optional", of: root)
    criterion.categories = categories
    criterion.score = reader.score
    criterion.limits = root["limits"]?.text?.trimmed
    criterion.applies = applies ?? nil
    criterion.trigger = trigger ?? nil
    criterion.referral = referral
    criterion.remarks = remarks
    criterion.examples = examples
    criterion.revisions = revisions
    return criterion
  }

  /// A part that nothing uses is read all the same, so that it cannot hold an unseen fault.
  private func readUnusedParts(of root: CriterionNode, with reader: ConditionReader) {
    guard let parts = root["define"]?.members else { return }
    let used = root.texts(of: "part")
    for (key, _) in parts where !used.contains(key.text ?? "") {
      problems.append(.unusedPart(at: key.origin))
    }
  }

  private func source(at root: CriterionNode) -> Source? {
    guard let node = root["source"] else {
      problems.append(.missing("source", at: root.origin))
      return nil
    }
    refuseUnknownKeys(
      of: node, allowed: ["citation", "section", "edition", "doi", "url", "reviewBy"])
    guard let citation = text("citation", of: node) else { return nil }
    return Source(
      citation: citation, section: node["section"]?.text, edition: node["edition"]?.text,
      doi: node["doi"]?.text, url: node["url"]?.text, reviewBy: date("reviewBy", of: node))
  }

  private func referralRule(
    at root: CriterionNode, kind: Criterion.Kind?, _ reader: ConditionReader
  ) -> ReferralRule? {
    let isReferral = kind == .redFlag || kind == .referral
    guard isReferral || root["urgency"] != nil else { return nil }
    let urgency: Urgency? = value("urgency", of: root)
    let action = text("action", of: root)
    var whenIncomplete = ReferralRule.WhenIncomplete.ask
    if root["whenIncomplete"] != nil,
      let read: ReferralRule.WhenIncomplete = value("whenIncomplete", of: root)
    {
      whenIncomplete = read
    }
    if kind == .redFlag {
      for key in ["trigger", "whenIncomplete", "check"] where root[key] == nil {
        problems.append(.missing(key, at: root.origin))
      }
    }
    let cap = root["cap"].map { self.cap(at: $0, reader) }
    let danger = root["danger"].map { node in node.text.flatMap(Int.init) ?? 0 } ?? 5
    if !(1...9).contains(danger) {
      problems.append(.notADanger(at: root["danger"]?.origin ?? root.origin))
    }
    guard let urgency, let action else { return nil }
    return ReferralRule(
      urgency: urgency, action: action, whenIncomplete: whenIncomplete,
      check: root["check"]?.text?.trimmed, cap: cap ?? nil, danger: danger)
  }

  private func cap(at node: CriterionNode, _ reader: ConditionReader) -> ReferralRule.Cap? {
    refuseUnknownKeys(of: node, allowed: ["urgency", "when"])
    let urgency: Urgency? = value("urgency", of: node)
    let when = node["when"].flatMap { reader.recordCondition($0) }
    guard let urgency, let when else { return nil }
    return ReferralRule.Cap(urgency: urgency, when: when)
  }

  private func remarks(
    at root: CriterionNode, _ reader: ConditionReader
  ) -> [Criterion.Remark] {
    (root["remarks"]?.items ?? []).compactMap { node in
      refuseUnknownKeys(of: node, allowed: ["when", "say"])
      let when = node["when"].flatMap { reader.recordCondition($0) }
      guard let text = text("say", of: node), let when else { return nil }
      return Criterion.Remark(when: when, text: text)
    }
  }

  private func revisions(at root: CriterionNode) -> [Criterion.Revision] {
    (root["revisions"]?.items ?? []).compactMap { node in
      refuseUnknownKeys(of: node, allowed: ["revision", "date", "change"])
      guard let number = text("revision", of: node).flatMap(Int.init),
        text("date", of: node) != nil, let date = date("date", of: node),
        let change = text("change", of: node)
      else { return nil }
      return Criterion.Revision(number: number, date: date, change: change)
    }
  }
}

extension CatalogReader {
  func refuseUnknownKeys(of node: CriterionNode, allowed: Set<String>) {
    guard let members = node.members else {
      problems.append(.notAMapping("this part", at: node.origin))
      return
    }
    for (key, _) in members where !allowed.contains(key.text ?? "") {
      let nearest = key.text.flatMap { nearestName(to: $0, among: allowed.sorted()) }
      problems.append(.unknownKey(nearest: nearest, at: key.origin))
    }
  }

  func text(_ key: String, of node: CriterionNode) -> String? {
    if let text = node[key]?.text?.trimmed, !text.isEmpty { return text }
    problems.append(.missing(key, at: node.origin))
    return nil
  }

  /// `true` or `false`; false where it is not written.
  private func flag(_ key: String, of node: CriterionNode) -> Bool {
    guard let found = node[key] else { return false }
    if let flag = found.text.flatMap(Bool.init) { return flag }
    problems.append(.unknownValue(["true", "false"], at: found.origin))
    return false
  }

  /// A date, or `nil` where there is none; what stands there and is not one is reported.
  func date(_ key: String, of node: CriterionNode) -> PartialDate? {
    guard let found = node[key] else { return nil }
    if let date = found.text.flatMap({ PartialDate($0) }) { return date }
    problems.append(.notADate(at: found.origin))
    return nil
  }

  func value<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of node: CriterionNode
  ) -> Value? {
    guard let found = node[key] else {
      problems.append(.missing(key, at: node.origin))
      return nil
    }
    if let value = found.text.flatMap({ Value(rawValue: $0) }) { return value }
    problems.append(.unknownValue(Value.allCases.map(\.rawValue), at: found.origin))
    return nil
  }
}

extension CriterionNode {
  /// Every text that stands under `key`, at any depth.
  fileprivate func texts(of key: String) -> Set<String> {
    var texts: Set<String> = []
    for (name, value) in members ?? [] {
      if name.text == key, let text = value.text { texts.insert(text) }
      texts.formUnion(value.texts(of: key))
    }
    for item in items ?? [] { texts.formUnion(item.texts(of: key)) }
    return texts
  }
}

extension String {
  /// Without the line ends and indents that a folded YAML text brings.
  var trimmed: String {
    split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}

extension Diagnostic {
  fileprivate static func unknownKey(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-key", "this key is not known here",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: origin)
  }

  fileprivate static func notADanger(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-value", "'danger' runs from 1, the most dangerous to miss, to 9", at: origin)
  }

  fileprivate static func notADate(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-date", "a date is needed here", remedy: "write it as 2026-05-14, 2026-05 or 2026",
      at: origin)
  }

  fileprivate static func unusedPart(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unused-part", "nothing uses this part", remedy: "use it by 'part: ...' or remove it",
      at: origin)
  }
}
