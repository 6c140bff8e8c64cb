import Clinical
import Criteria
import Diagnostics
import Yams

/// Reads criterion files into criteria, and reports every problem of every file at once.
///
/// One reader reads one set of files: a criterion may rest on what another asks for.
final class CatalogReader {
  var problems: [Diagnostic] = []
  private var roots: [String: CriterionNode] = [:]
  private var order: [String] = []
  /// The criteria of which the examples are left unread.
  private(set) var withoutExamples: Set<String> = []
  private var conditions: [String: Condition?] = [:]
  private var isReading: Set<String> = []

  let vocabulary = Vocabulary.shipped
  let anatomy = Anatomy.shipped
  let units = Units.shipped

  func read(_ files: [CriterionFile]) throws(Rejection) -> [Criterion] {
    for file in files { register(file) }
    let criteria = order.compactMap { id in roots[id].flatMap { criterion(at: $0, id: id) } }
    if let rejection = Rejection(problems.sorted { $0.origin < $1.origin }) { throw rejection }
    return criteria
  }

  private func register(_ file: CriterionFile) {
    guard let root = compose(file) else { return }
    guard root.members != nil else {
      problems.append(.notAMapping("a criterion file", at: root.origin))
      return
    }
    guard let id = root["id"]?.text, !id.isEmpty else {
      problems.append(.missing("id", at: root.origin))
      return
    }
    guard roots[id] == nil else {
      problems.append(.duplicate(id, at: root["id"]?.origin ?? root.origin))
      return
    }
    roots[id] = root
    order.append(id)
    if !file.readsExamples { withoutExamples.insert(id) }
  }

  private func compose(_ file: CriterionFile) -> CriterionNode? {
    guard let text = String(validating: file.content, as: UTF8.self) else {
      problems.append(.notUTF8(at: Origin(path: file.path)))
      return nil
    }
    do {
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      guard let node = try parser.singleRoot() else {
        problems.append(.empty(at: Origin(path: file.path)))
        return nil
      }
      let root = CriterionNode(node: node, path: file.path)
      guard file.bytes.contains(UInt8(ascii: "&")) else { return root }
      // A node knows its anchor only for as long as the parser lives.
      let anchors = withExtendedLifetime(parser) { Set(root.anchors.map(\.origin)) }
      for anchor in anchors { problems.append(.anchor(at: anchor)) }
      // Aliases of aliases grow without end, so a file that has any is not read on.
      return anchors.isEmpty ? root : nil
    } catch {
      problems.append(.notYAML(error, path: file.path))
      return nil
    }
  }

  /// What the criterion `id` asks for, read once; `nil` when there is none, or it has a problem.
  func condition(of id: String, askedAt origin: Origin) -> (title: String, Condition)? {
    guard let root = roots[id] else {
      problems.append(.unknownCriterion(nearest: nearestName(to: id, among: order), at: origin))
      return nil
    }
    guard !isReading.contains(id) else {
      problems.append(.circular(at: origin))
      return nil
    }
    let condition = self.condition(of: root, id: id)
    return condition.map { (root["title"]?.text ?? id, $0) }
  }

  func condition(of root: CriterionNode, id: String) -> Condition? {
    if let known = conditions[id] { return known }
    isReading.insert(id)
    defer { isReading.remove(id) }
    let reader = reader(of: root)
    let condition =
      if root["when"] == nil, root["categories"] != nil {
        Condition.any(categories(at: root, reader).map(\.when))
      } else {
        required("when", of: root).flatMap { reader.condition($0) }
      }
    conditions[id] = .some(condition)
    return condition
  }

  /// What reads the conditions of one file: with its named parts and its score.
  func reader(of root: CriterionNode) -> ConditionReader {
    var reader = ConditionReader(self, parts: root["define"])
    reader.score = root["score"].flatMap { reader.score($0) }
    return reader
  }

  func categories(at root: CriterionNode, _ reader: ConditionReader) -> [Category] {
    (root["categories"]?.items ?? []).compactMap { node in
      refuseUnknownKeys(of: node, allowed: ["name", "when"])
      let condition = required("when", of: node).flatMap { reader.condition($0) }
      guard let name = text("name", of: node), let condition else { return nil }
      return Category(name: name, when: condition)
    }
  }
}

extension Diagnostic {
  static func missing(_ key: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "missing-key", "'\(key)' is missing", remedy: "add the line '\(key): ...'", at: origin)
  }

  static func notAMapping(_ what: String, at origin: Origin) -> Diagnostic {
    Diagnostic(id: "not-a-mapping", "\(what) must be lines of 'key: value'", at: origin)
  }
}

extension Diagnostic {
  fileprivate static func anchor(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "yaml-anchor", "anchors and aliases are not allowed",
      remedy: "write the part out, or name it under 'define'", at: origin)
  }

  fileprivate static func duplicate(_ id: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "duplicate-criterion", "'\(id)' is defined twice", remedy: "give one another id",
      at: origin)
  }

  fileprivate static func notUTF8(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "invalid-utf8", "the file is not UTF-8", remedy: "save it as UTF-8", at: origin)
  }

  fileprivate static func empty(at origin: Origin) -> Diagnostic {
    Diagnostic(id: "empty", "the file holds no criterion", at: origin)
  }

  fileprivate static func circular(at origin: Origin) -> Diagnostic {
    Diagnostic(id: "circular-criterion", "the criterion rests on itself", at: origin)
  }

  fileprivate static func unknownCriterion(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-criterion", "no criterion has this id",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: origin)
  }

  fileprivate static func notYAML(_ error: any Error, path: String) -> Diagnostic {
    var line: Int?
    var message = "not readable as YAML"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      line = mark.line
      message += ": \(problem)"
    case .duplicatedKeysInMapping(let keys, let context):
      line = context.mark.line
      message = keys.map { "'\($0)'" }.joined(separator: ", ") + " stands twice in one mapping"
    default: break
    }
    return Diagnostic(id: "malformed-yaml", message, at: Origin(path: path, line: line))
  }
}
