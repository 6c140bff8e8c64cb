import Clinical
public import Diagnostics
import YAMLReading

extension LetterTemplate {
  /// Reads a template from a YAML or JSON file.
  ///
  /// - Throws: every problem of the file: an unknown key, section or placeholder, one that is not
  ///   used, a state without words, a section that may not be left out, a sentence that a letter
  ///   never says.
  public init(_ bytes: [UInt8], path: String) throws(Rejection) {
    let root = try YAMLNode(bytes, path: path)
    let reader = TemplateReader()
    let template = reader.template(root)
    let problems = reader.problems.sorted { $0.origin < $1.origin }
    if let rejection = Rejection(problems) { throw rejection }
    self = template
  }
}

/// Reads one template and reports every problem of it.
final class TemplateReader {
  var problems: [Diagnostic] = []
  /// The names that texts have used, to find those that none does.
  var used: Set<String> = []
  private(set) var placeholders: [String: Placeholder] = [:]
  private(set) var language = Language.britishEnglish

  static let keys = ["language", "paper", "letterhead", "sections", "wording", "placeholders"]

  func template(_ root: YAMLNode) -> LetterTemplate {
    guard root.members != nil else {
      problems.append(.notAMapping(at: root.origin))
      return .shipped
    }
    refuseUnknownKeys(of: root, allowed: Self.keys)
    language = root["language"].flatMap { language($0) } ?? .britishEnglish
    for (key, value) in root["placeholders"]?.members ?? [] {
      guard let name = key.text, let placeholder = placeholder(value) else { continue }
      placeholders[name] = placeholder
    }
    var template = LetterTemplate(language: language, placeholders: placeholders)
    if let paper = root["paper"] { template.paper = self.paper(paper) ?? language.paper }
    if let letterhead = root["letterhead"] { template.letterhead = self.letterhead(letterhead) }
    if let sections = root["sections"] { template.sections = self.sections(sections) }
    if let wording = root["wording"] { template.wording = self.wording(wording) }
    for (key, _) in root["placeholders"]?.members ?? [] {
      if let name = key.text, !used.contains(name) { problems.append(.unused(at: key.origin)) }
    }
    return template
  }

  private func language(_ node: YAMLNode) -> Language? {
    if let language = node.text.flatMap(Language.init(tag:)) { return language }
    problems.append(.unknownValue("language", of: Language.shipped.map(\.tag), at: node.origin))
    return nil
  }

  private func paper(_ node: YAMLNode) -> LetterTemplate.Paper? {
    if let paper = node.text.flatMap(LetterTemplate.Paper.init) { return paper }
    let names = LetterTemplate.Paper.allCases.map(\.rawValue)
    problems.append(.unknownValue("paper", of: names, at: node.origin))
    return nil
  }

  private func letterhead(_ node: YAMLNode) -> LetterTemplate.Letterhead {
    refuseUnknownKeys(of: node, allowed: ["lines", "printed"])
    if let lines = node["lines"]?.items { return .lines(lines.compactMap { text($0) }) }
    guard let printed = node["printed"] else {
      problems.append(.emptyLetterhead(at: node.origin))
      return .ofRecord
    }
    refuseUnknownKeys(of: printed, allowed: ["top", "bottom"])
    return .printed(
      LetterTemplate.Margins(
        top: millimetres("top", printed), bottom: millimetres("bottom", printed)))
  }

  private func millimetres(_ key: String, _ node: YAMLNode) -> Double {
    guard let value = node[key] else { return 0 }
    if let number = value.text.flatMap(Double.init), (0...120).contains(number) { return number }
    problems.append(.notAMargin(at: value.origin))
    return 0
  }

  /// A text of the clinic's own, in which every place is a placeholder of the template.
  func text(_ node: YAMLNode) -> PhraseText? {
    guard let string = node.text, !string.isEmpty else {
      problems.append(.notAText(at: node.origin))
      return nil
    }
    let text = PhraseText(string)
    for name in text.places {
      used.insert(name)
      if placeholders[name] == nil {
        let nearest = nearestName(to: name, among: placeholders.keys.sorted())
        problems.append(.unknownPlaceholder(nearest: nearest, at: node.origin))
      }
    }
    refuseForbiddenWords(of: string, at: node.origin)
    return text
  }

  func refuseForbiddenWords(of text: String, at origin: Origin) {
    for word in ForbiddenWords(language).found(in: text) {
      problems.append(.neverSaid(word, at: origin))
    }
  }

  func refuseUnknownKeys(of node: YAMLNode, allowed: [String]) {
    for (key, _) in node.members ?? [] {
      guard let name = key.text, allowed.contains(name) else {
        let nearest = key.text.flatMap { nearestName(to: $0, among: allowed) }
        problems.append(.unknownKey(nearest: nearest, at: key.origin))
        continue
      }
    }
  }
}

extension Diagnostic {
  static func unknownKey(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-key", "a template has no such key here",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "see the guide for the keys", at: origin)
  }

  static func unknownValue(_ what: String, of names: [String], at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-value", "this is not a \(what) of letters",
      remedy: "write one of: " + names.joined(separator: ", "), at: origin)
  }

  fileprivate static func notAMapping(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-mapping", "a letter template must be lines of 'key: value'",
      remedy: "begin with 'language: en-GB'", at: origin)
  }

  fileprivate static func emptyLetterhead(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "template-letterhead", "a letterhead is either lines of text or printed paper",
      remedy: "write 'lines:' with texts, or 'printed:' with top and bottom in millimetres",
      at: origin)
  }

  fileprivate static func notAMargin(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "template-margin", "this is not a number of millimetres from 0 to 120",
      remedy: "measure the printed part of the paper and write its height", at: origin)
  }

  fileprivate static func notAText(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "template-text", "a text is expected here", remedy: "write a line of words", at: origin)
  }

  fileprivate static func unused(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unused-placeholder", "no text of the template uses this placeholder",
      remedy: "use it in a line of the letterhead or a note, or remove it", at: origin)
  }

  fileprivate static func unknownPlaceholder(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-placeholder", "the template defines no placeholder of this name",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "define it under 'placeholders'",
      at: origin)
  }

  fileprivate static func neverSaid(_ word: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "never-said", "a letter never says '\(word)'",
      remedy: "say what was found and what was not assessed", at: origin)
  }
}
