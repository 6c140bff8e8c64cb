import Assessments
import Clinical
import Criteria
import Diagnostics
import Documents

/// One letter on its way to being a FHIR document.
struct FHIRLetter {
  let contents: LetterContents
  var bundle: FHIRBundle
  /// The narrative of the document as a whole, and of each section.
  let summary: String
  let sections: [(section: LetterSection, narrative: String?)]
  /// The addresses of what each section rests on.
  var entries: [LetterTopic: [String]] = [:]
  private let identifier: String

  init(_ contents: LetterContents) {
    self.contents = contents
    let document = contents.document
    var narrative = XHTMLNarrative(of: document)
    summary = narrative.division(contents.heading)
    sections = contents.sections.map { section in
      (section, section.blocks.isEmpty ? nil : narrative.division(section.blocks))
    }
    let digest = contents.digest(of: [summary] + sections.compactMap(\.narrative))
    bundle = FHIRBundle(digest: digest, lines: LineNumbers(of: contents.origin))
    identifier = bundle.newAddress()
  }

  mutating func make() -> FHIRResource {
    let composition = bundle.newAddress()
    let record = contents.record
    bundle.addPatient(of: record)
    entries[.provenance, default: []].append(bundle.responseURL)
    let people = People(
      device: addDevice(), referrer: record.referrer.map { bundle.addRole($0) },
      recipient: record.recipient.map { bundle.addRole($0) }, signatory: addSignatory())
    addFindings()
    addTreatmentAndHistory()
    let verdicts = addVerdicts(by: people.device)
    let urgency = addUrgency(by: people.device, from: verdicts)
    addRequest(by: people, from: verdicts, urgency: urgency)
    let evidence = addEvidence()
    addProvenance(of: composition, by: people, evidence: evidence)
    addComposition(at: composition, by: people)
    return FHIRResource(
      "Bundle",
      [
        .text("language", contents.document.metadata.language),
        .element(
          "identifier", [.text("system", "urn:ietf:rfc:3986"), .text("value", identifier)]),
        .text("type", "document"), .text("timestamp", instant),
      ] + bundle.entries.map { $0 as FHIRNode? })
  }

  /// The day of the letter as FHIR's `instant`: no clock is read, so that there is no time of day.
  var instant: String { contents.day.description + "T00:00:00Z" }

  /// The status of what the letter itself says, rather than the record.
  var status: String { contents.isSigned ? "final" : "preliminary" }
}

extension FHIRLetter {
  /// The addresses of those who have a part in the letter.
  struct People {
    let device: String
    let referrer: String?
    let recipient: String?
    let signatory: String?
  }

  private mutating func addFindings() {
    for finding in contents.record.findings {
      let url = bundle.add(finding)
      entries[finding.observer.examines ? .examination : .history, default: []].append(url)
    }
    for examination in contents.record.examinations {
      for finding in examination.derivedFindings {
        entries[.examination, default: []].append(bundle.add(finding))
      }
      for sign in examination.gradedSigns {
        entries[.examination, default: []].append(bundle.add(sign))
      }
    }
    for measurement in contents.record.measurements {
      let isTest = Vocabulary.shipped.measures[measurement.code]?.method == .test
      entries[isTest ? .investigations : .examination, default: []].append(
        bundle.add(measurement))
    }
  }

  private mutating func addTreatmentAndHistory() {
    let record = contents.record
    gather(.medicines) { bundle in
      for medication in record.medications { bundle.addMedication(medication) }
      bundle.addAllergies(of: record)
    }
    gather(.background) { bundle in
      if let pregnancy = record.pregnancy { bundle.add(pregnancy) }
      for item in record.history { bundle.addHistory(item) }
    }
  }

  /// Takes whatever `add` adds for what a section rests on.
  private mutating func gather(_ topic: LetterTopic, _ add: (inout FHIRBundle) -> Void) {
    let start = bundle.entries.count
    add(&bundle)
    entries[topic, default: []] += bundle.entries[start...].compactMap(\.fullURL)
  }
}

extension FHIRNode {
  /// The address of an entry of a bundle.
  fileprivate var fullURL: String? {
    guard case .elements(let nodes) = content, case .text(let url)? = nodes.first?.content else {
      return nil
    }
    return url
  }
}

extension LetterContents {
  /// What must be read before the sections: what this is, whether it is signed, and what it is for.
  fileprivate var heading: [Document.Block] {
    let lines = [document.metadata.title, document.header, document.footer]
    let draft: [Document.Block] = [.banner(Document.Text(draftNotice))]
    return (draftNotice.isEmpty ? [] : draft)
      + lines.filter { !$0.isEmpty }.map { .paragraph(Document.Text($0)) }
  }
}
