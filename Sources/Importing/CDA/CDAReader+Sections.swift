import Clinical
import Diagnostics
import XMLReading

extension CDAReader {
  /// Takes in the text of a section and of those in it, so that entries anywhere can refer to it.
  mutating func index(_ section: XMLElement) {
    if let text = section.child(named: "text") {
      let words = narrative.add(text)
      let kind = CDASectionKind(of: section)
      if let words { keep(words, of: section, kind, at: text) }
    }
    for inner in section.all("component", "section") { index(inner) }
  }

  private mutating func keep(
    _ words: String, of section: XMLElement, _ kind: CDASectionKind?, at text: XMLElement
  ) {
    // A section that says that nothing is known has no news for a letter.
    guard section.nullFlavor == nil else { return }
    if kind == .reason {
      var referral = record.referral ?? RecordedReferral(provenance: Provenance(text.origin))
      referral.question = [referral.question, words].compactMap { $0 }.joined(separator: "\n")
      record.referral = referral
      trace.read("section text", as: "referral question", at: text.origin)
      return
    }
    let title = section.child(named: "title")?.plain
    let body = title.map { "\($0)\n\(words)" } ?? words
    record.narratives.append(
      Narrative(topic: kind?.topic ?? .other, text: body, provenance: Provenance(text.origin)))
    trace.read("section text", as: "narrative", at: text.origin)
  }

  mutating func readSection(_ section: XMLElement) {
    let kind = CDASectionKind(of: section)
    let name = kind?.name ?? "unknown section"
    if section.nullFlavor != nil {
      trace.leave(name, .noAnswer, at: section.origin)
    } else if section.child(named: "subject") != nil, kind != .familyHistory {
      // What is said of a fetus or a donor is not said of the patient.
      trace.leave(name, .otherSubject, at: section.origin)
    } else if let kind {
      readEntries(of: section, kind)
    } else if !section.children(named: "entry").isEmpty {
      trace.leave(name, .unmapped, at: section.origin)
    }
    for inner in section.all("component", "section") { readSection(inner) }
  }

  private mutating func readEntries(of section: XMLElement, _ kind: CDASectionKind) {
    for entry in section.children(named: "entry") {
      for statement in entry.children where Self.statements.contains(statement.name) {
        guard isOfPatient(statement, in: kind) else { continue }
        switch kind {
        case .problems, .pastHistory: readProblem(statement, isPast: kind == .pastHistory)
        case .allergies: readAllergy(statement)
        case .medications: readMedication(statement)
        case .results, .vitalSigns, .examination, .function: readObservations(in: statement)
        case .familyHistory: readFamilyHistory(statement)
        case .socialHistory: readSocialHistory(statement)
        case .procedures: readProcedure(statement)
        case .reason, .presenting, .plan, .other:
          trace.leave("entry of \(kind.name)", .unsupported, at: statement.origin)
        }
      }
    }
  }

  private mutating func isOfPatient(_ statement: XMLElement, in kind: CDASectionKind) -> Bool {
    guard kind != .familyHistory, statement.child(named: "subject") != nil else { return true }
    trace.leave("entry", .otherSubject, at: statement.origin)
    return false
  }

  private static let statements: Set<String> = [
    "act", "observation", "organizer", "procedure", "substanceAdministration", "encounter",
    "supply", "observationMedia", "regionOfInterest",
  ]
}

extension CDAReader {
  /// Whether a statement tells of something that was so, rather than planned or cancelled.
  mutating func isFact(_ statement: XMLElement, _ subject: String) -> Bool {
    if let mood = statement["moodCode"], mood != "EVN" {
      trace.leave(subject, .notFinal, at: statement.origin)
      return false
    }
    switch statement.child(named: "statusCode")?["code"].map({ trimmed($0).lowercased() }) {
    case "nullified":
      trace.leave(subject, .enteredInError, at: statement.origin)
      return false
    case "cancelled", "aborted", "new", "held":
      trace.leave(subject, .notFinal, at: statement.origin)
      return false
    default: return true
    }
  }

  /// The observations that an act is about, without those that only remark on it: its severity, its
  /// status, a comment.
  func observations(of act: XMLElement, template: String) -> [XMLElement] {
    let all = act.all("entryRelationship", "observation") + act.all("component", "observation")
    let own = all.filter { $0.templates.contains(template) }
    return own.isEmpty ? all.filter { $0.templates.isEmpty } : own
  }

  /// A coded value with its translations, its original text resolved.
  func concept(_ element: XMLElement) -> CodedConcept {
    let codings = ([element] + element.children(named: "translation")).compactMap { one in
      one["code"].flatMap { plainText($0) }.map { code in
        CodedConcept.Coding(
          system: CodeSystem(one["codeSystem"].map { trimmed($0) }), identifier: code,
          label: plainText(one["displayName"]), at: one.origin)
      }
    }
    let original = element.child(named: "originalText")
    let reference = original?.child(named: "reference")?["value"]
    let words = reference.flatMap { narrative.text(at: trimmed($0)) } ?? original?.plain
    return CodedConcept(codings, text: words, at: element.origin)
  }

  /// What to call a coded value: the document's own label before the words it was made from.
  func name(of element: XMLElement) -> String? {
    plainText(element["displayName"]) ?? concept(element).name
      ?? element.children(named: "translation").lazy.compactMap { plainText($0["displayName"]) }
      .first
  }
}
