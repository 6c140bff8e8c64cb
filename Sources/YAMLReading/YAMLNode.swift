public import Diagnostics
import Yams

/// A value of a YAML file, with the file it stands in.
///
/// JSON is YAML too, and is read alike.
public struct YAMLNode {
  let node: Yams.Node
  let path: String

  public var origin: Origin {
    Origin(path: path, line: node.mark?.line, column: node.mark?.column)
  }

  public var text: String? { node.scalar?.string }

  public var items: [YAMLNode]? {
    node.sequence.map { $0.map { YAMLNode(node: $0, path: path) } }
  }

  /// The members of a mapping, in the order of the file.
  public var members: [(key: YAMLNode, value: YAMLNode)]? {
    node.mapping.map { mapping in
      mapping.map { (YAMLNode(node: $0.key, path: path), YAMLNode(node: $0.value, path: path)) }
    }
  }

  public subscript(key: String) -> YAMLNode? { members?.first { $0.key.text == key }?.value }

  /// Anchors, wherever they stand: what is shared out of sight cannot be reviewed.
  var anchors: [YAMLNode] {
    if node.anchor != nil { return [self] }
    let inner = (items ?? []) + (members ?? []).flatMap { [$0.key, $0.value] }
    return inner.flatMap(\.anchors)
  }
}

extension YAMLNode {
  /// Reads a file of one YAML document.
  ///
  /// - Throws: the reason where it is not UTF-8, not YAML or empty, where a key stands twice in one
  ///   mapping, and for every anchor and alias, which are not allowed.
  public init(_ bytes: [UInt8], path: String) throws(Rejection) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Rejection(.notUTF8(at: Origin(path: path)))
    }
    let anchors: Set<Origin>
    do {
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      guard let node = try parser.singleRoot() else {
        throw Rejection(.empty(at: Origin(path: path)))
      }
      self.node = node
      self.path = path
      let root = YAMLNode(node: node, path: path)
      // A node knows its anchor only for as long as the parser lives.
      anchors = withExtendedLifetime(parser) { Set(root.anchors.map(\.origin)) }
    } catch let rejection as Rejection {
      throw rejection
    } catch {
      throw Rejection(.notYAML(error, path: path))
    }
    // Aliases of aliases grow without end, so a file that has any is not read on.
    if let rejection = Rejection(anchors.sorted().map { .anchor(at: $0) }) { throw rejection }
  }
}

extension Diagnostic {
  fileprivate static func anchor(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "yaml-anchor", "anchors and aliases are not allowed", remedy: "write the part out",
      at: origin)
  }

  fileprivate static func notUTF8(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "invalid-utf8", "the file is not UTF-8", remedy: "save it as UTF-8", at: origin)
  }

  fileprivate static func empty(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "empty", "the file holds nothing", remedy: "see the guide for what it must hold",
      at: origin)
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
    return Diagnostic(
      id: "malformed-yaml", message, remedy: "mend the line; quote texts that hold ': '",
      at: Origin(path: path, line: line))
  }
}
