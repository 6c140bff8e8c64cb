import Clinical
import Diagnostics
import XMLReading

/// The reading of one CDA document into a record: C-CDA of any release, and other documents of CDA
/// R2 as far as their sections can be told.
///
/// What is coded is read by its codes; the text of a section is kept as text and never read for
/// meaning. Absence is what the document negates, and nothing else.
struct CDAReader {
  let concepts: ConceptReader
  let root: XMLElement
  var record: PatientRecord
  var diagnostics: [Diagnostic] = []
  var trace = ImportTrace()
  var narrative = CDANarrative()
  var kind: CDADocumentKind?

  init(_ root: XMLElement, concepts: ConceptReader) {
    self.root = root
    self.concepts = concepts
    let provenance = Provenance(root.origin)
    record = PatientRecord(patient: Patient(provenance: provenance), provenance: provenance)
  }

  /// The record; `nil` when nothing can be told of one patient.
  mutating func read() -> PatientRecord? {
    guard root.name == "ClinicalDocument" else {
      diagnostics.append(.fragment(at: root.origin))
      return nil
    }
    guard ["recordTarget", "component"].contains(where: { root.child(named: $0) != nil }) else {
      diagnostics.append(.empty(at: root.origin))
      return nil
    }
    guard hasOnePatient() else { return nil }
    readHeader()
    readBody()
    for element in narrative.active.prefix(1) {
      diagnostics.append(.activeContent(narrative.active.count, at: element.origin))
    }
    diagnostics += record.removeConflicts()
    return record
  }

  /// Why a document without a namespace is not read, where it is plainly of CDA: published examples
  /// and cut-outs are written so.
  static func refusal(of root: XMLElement) -> Diagnostic? {
    guard root.namespace == nil else { return nil }
    if root.name == "ClinicalDocument" { return .noNamespace(at: root.origin) }
    return isPart(root) ? .fragment(at: root.origin) : nil
  }

  private static func isPart(_ root: XMLElement) -> Bool {
    let heads = [root] + root.children + root.children.flatMap(\.children)
    return parts.contains(root.name)
      || heads.contains { $0.templates.contains { $0.hasPrefix("2.16.840.1.113883.10.20") } }
  }

  private static let parts: Set<String> = [
    "recordTarget", "informationRecipient", "componentOf", "documentationOf", "inFulfillmentOf",
    "legalAuthenticator", "authenticator", "dataEnterer", "informant", "custodian",
    "participantRole", "substanceAdministration", "entryRelationship", "manufacturedProduct",
    "encounterParticipant", "externalDocument", "relatedSubject", "structuredBody",
  ]

  private mutating func readBody() {
    let bodies = root.children(named: "component")
    var hasBody = false
    for component in bodies {
      if let body = component.child(named: "structuredBody") {
        hasBody = true
        let sections = body.all("component", "section")
        for section in sections { index(section) }
        for section in sections { readSection(section) }
      } else if let body = component.child(named: "nonXMLBody") {
        hasBody = true
        readUnstructured(body)
      }
    }
    if !hasBody { diagnostics.append(.noBody(at: root.origin)) }
  }

  private mutating func readUnstructured(_ body: XMLElement) {
    let text = body.child(named: "text")
    let isEncoded = text?["representation"] == "B64" || text?.child(named: "reference") != nil
    let media = text?["mediaType"].map { trimmed($0).lowercased() } ?? "text/plain"
    if let text, !isEncoded, media.hasPrefix("text/"), let words = plainText(text.fullText) {
      record.narratives.append(
        Narrative(topic: .other, text: words, provenance: Provenance(text.origin)))
      trace.read("document body", as: "narrative", at: text.origin)
    }
    diagnostics.append(.unstructured(at: body.origin))
  }
}

extension Diagnostic {
  fileprivate static func fragment(at origin: Origin) -> Self {
    Diagnostic(
      id: "document-fragment", "this is a part of a CDA document, and says nothing of a patient",
      remedy: "give the whole document, from ClinicalDocument on",
      at: Origin(path: origin.path, line: origin.line, column: origin.column))
  }

  fileprivate static func noNamespace(at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-namespace", "a CDA document must be in the namespace urn:hl7-org:v3",
      remedy: "write xmlns=\"urn:hl7-org:v3\" in its root element", at: origin)
  }

  fileprivate static func unstructured(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "unstructured-body",
      "the body of the document is not structured, so no finding is read from it",
      remedy: "read it yourself, or ask the sender for the structured document", at: origin)
  }

  fileprivate static func empty(at origin: Origin) -> Self {
    Diagnostic(
      id: "no-body", "the document has neither a patient nor a body",
      remedy: "see whether the file was sent whole", at: origin)
  }

  fileprivate static func noBody(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "no-body", "the document has no body, so no finding is read from it",
      remedy: "see whether the file was sent whole", at: origin)
  }

  fileprivate static func activeContent(_ count: Int, at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "active-content",
      "the text holds \(count == 1 ? "a script or the like" : "\(count) scripts or the like"), "
        + "which must not be there; it is left out",
      remedy: "see where the document comes from",
      at: Origin(path: origin.path, line: origin.line, column: origin.column))
  }
}
