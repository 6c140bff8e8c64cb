import Clinical
import Diagnostics
import YAMLReading

extension TemplateReader {
  /// The sections in the template's own order, with its notes among them.
  func sections(_ node: YAMLNode) -> [LetterTemplate.Section] {
    guard let items = node.items else {
      problems.append(.notAList(at: node.origin))
      return LetterTemplate.Section.inOrder
    }
    var sections: [(section: LetterTemplate.Section, origin: Origin)] = []
    for item in items {
      guard let section = section(item) else { continue }
      if sections.contains(where: { $0.section == section }) {
        problems.append(.sectionTwice(at: item.origin))
      } else {
        sections.append((section, item.origin))
      }
    }
    check(sections, at: node.origin)
    return sections.map(\.section)
  }

  private func section(_ node: YAMLNode) -> LetterTemplate.Section? {
    if let note = node["note"] {
      refuseUnknownKeys(of: node, allowed: ["note"])
      return self.note(note).map { .note($0) }
    }
    if let section = node.text.flatMap(LetterTemplate.Section.init(name:)) { return section }
    let names = LetterTemplate.Section.inOrder.map(\.name)
    let nearest = node.text.flatMap { nearestName(to: $0, among: names) }
    problems.append(.unknownSection(nearest: nearest, at: node.origin))
    return nil
  }

  private func note(_ node: YAMLNode) -> LetterTemplate.Note? {
    refuseUnknownKeys(of: node, allowed: ["heading", "text"])
    guard let heading = node["heading"]?.text, let text = node["text"] else {
      problems.append(.incompleteNote(at: node.origin))
      return nil
    }
    refuseForbiddenWords(of: heading, at: node.origin)
    let paragraphs = (text.items ?? [text]).compactMap { self.text($0) }
    return LetterTemplate.Note(heading: heading, paragraphs: paragraphs)
  }

  /// What always prints must be there, and what is read first must stand first.
  private func check(
    _ sections: [(section: LetterTemplate.Section, origin: Origin)], at origin: Origin
  ) {
    let present = Set(sections.map(\.section))
    for section in LetterTemplate.Section.inOrder
    where !LetterTemplate.Section.optional.contains(section) && !present.contains(section) {
      problems.append(.sectionMissing(section.name, at: origin))
    }
    let ahead = LetterTemplate.Section.ahead
    var isBelow = false
    for (section, origin) in sections {
      if case .note = section { continue }
      if !ahead.contains(section) {
        isBelow = true
      } else if isBelow {
        problems.append(.sectionTooLate(section.name, at: origin))
      }
    }
  }

  /// The clinic's own sentences; each keeps the places of the sentence it stands for.
  func wording(_ node: YAMLNode) -> [Phrase: PhraseText] {
    var wording: [Phrase: PhraseText] = [:]
    for (key, value) in node.members ?? [] {
      guard let phrase = key.text.flatMap(Phrase.init) else {
        let names = Phrase.allCases.map(\.rawValue)
        let nearest = key.text.flatMap { nearestName(to: $0, among: names) }
        problems.append(.unknownPhrase(nearest: nearest, at: key.origin))
        continue
      }
      guard !Phrase.fixed.contains(phrase) else {
        problems.append(.fixedPhrase(at: key.origin))
        continue
      }
      guard let string = value.text, !string.isEmpty else {
        problems.append(.emptyPhrase(at: value.origin))
        continue
      }
      let text = PhraseText(string)
      let wanted = Lexicon.shipped(language)[phrase].places
      if text.places != wanted { problems.append(.otherPlaces(wanted, at: value.origin)) }
      refuseForbiddenWords(of: string, at: value.origin)
      wording[phrase] = text
    }
    return wording
  }

  /// A placeholder with words for every state of its kind, and for no other.
  func placeholder(_ node: YAMLNode) -> Placeholder? {
    let kinds = ["finding", "measure", "field"]
    let stated = kinds.filter { node[$0] != nil }
    guard stated.count == 1, let name = stated.first, let value = node[name],
      let kind = kind(name, value)
    else {
      if stated.count != 1 { problems.append(.untypedPlaceholder(at: node.origin)) }
      return nil
    }
    refuseUnknownKeys(of: node, allowed: [name] + kind.states.map(\.rawValue))
    var words: [Presence: PhraseText] = [:]
    for state in kind.states {
      guard let text = node[state.rawValue]?.text else {
        problems.append(.stateWithoutWords(state.rawValue, at: node.origin))
        continue
      }
      let phrase = PhraseText(text)
      let wanted = kind.hasValue && state == .present ? ["value"] : []
      if phrase.places != wanted { problems.append(.otherPlaces(wanted, at: node.origin)) }
      refuseForbiddenWords(of: text, at: node.origin)
      words[state] = phrase
    }
    return Placeholder(kind: kind, words: words)
  }

  private func kind(_ name: String, _ node: YAMLNode) -> Placeholder.Kind? {
    let code = Code(node.text ?? "")
    switch name {
    case "finding":
      if Vocabulary.shipped.concepts[code] != nil { return .finding(code) }
      let codes = Vocabulary.shipped.concepts.keys.map(\.rawValue)
      problems.append(.unknownCode(nearest: nearestName(to: code.rawValue, among: codes), node))
    case "measure":
      if Vocabulary.shipped.measures[code] != nil { return .measure(code) }
      let codes = Vocabulary.shipped.measures.keys.map(\.rawValue)
      problems.append(.unknownCode(nearest: nearestName(to: code.rawValue, among: codes), node))
    default:
      if let field = Placeholder.Field(rawValue: code.rawValue) { return .field(field) }
      let names = Placeholder.Field.allCases.map(\.rawValue)
      problems.append(.unknownValue("field", of: names, at: node.origin))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func notAList(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "template-sections", "the sections must be a list",
      remedy: "write one '- name' a line", at: origin)
  }

  fileprivate static func unknownSection(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-section", "a letter has no such section",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "see the guide for the sections",
      at: origin)
  }

  fileprivate static func sectionTwice(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "section-twice", "the section stands twice", remedy: "remove one of them", at: origin)
  }

  fileprivate static func sectionMissing(_ name: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "section-missing", "'\(name)' always prints and may not be left out",
      remedy: "add the line '- \(name)'", at: origin)
  }

  fileprivate static func sectionTooLate(_ name: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "section-too-late", "'\(name)' is read first and may not stand below the findings",
      remedy: "move it above the other sections", at: origin)
  }

  fileprivate static func incompleteNote(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "template-note", "a note needs a heading and a text",
      remedy: "write 'heading:' and 'text:'", at: origin)
  }

  fileprivate static func unknownPhrase(nearest: String?, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-phrase", "letters have no sentence of this name",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "see the schema for the names",
      at: origin)
  }

  fileprivate static func fixedPhrase(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "fixed-phrase", "this sentence keeps a letter safe and cannot be reworded",
      remedy: "remove the line", at: origin)
  }

  fileprivate static func emptyPhrase(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "empty-phrase", "the sentence is empty", remedy: "write it, or remove the line",
      at: origin)
  }

  fileprivate static func otherPlaces(_ wanted: [String], at origin: Origin) -> Diagnostic {
    let names = wanted.map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(
      id: "other-places", "the sentence does not hold the places that it must",
      remedy: names.isEmpty ? "it has none: remove them" : "use each of: " + names, at: origin)
  }

  fileprivate static func untypedPlaceholder(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "untyped-placeholder", "a placeholder is one of finding, measure and field",
      remedy: "write one of them with what it shows", at: origin)
  }

  fileprivate static func stateWithoutWords(_ state: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "state-without-words", "the placeholder has no words for '\(state)'",
      remedy: "add the line '\(state): ...'", at: origin)
  }

  fileprivate static func unknownCode(nearest: String?, _ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      id: "unknown-code", "the vocabulary has no such code",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "see the codes of the record form",
      at: node.origin)
  }
}
