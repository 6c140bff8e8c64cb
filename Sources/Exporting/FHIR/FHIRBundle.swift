import Clinical
import Diagnostics

/// A bundle in the making, whose resources refer to each other by addresses that the same record
/// always gives.
struct FHIRBundle {
  /// An observation that was made of something in the record.
  struct Observed {
    let code: Code?
    let url: String
  }

  private(set) var entries: [FHIRNode] = []
  private(set) var patientURL = ""
  private(set) var responseURL = ""
  /// The observations by the place of the record that they were read at.
  private(set) var observed: [Origin: [Observed]] = [:]
  /// How the places of the record are counted, where observations are to tell theirs.
  private let lines: LineNumbers?
  private var counts: [String: Int] = [:]
  private var identifiers: DerivedIdentifiers

  init(digest: ContentDigest, lines: LineNumbers? = nil) {
    identifiers = DerivedIdentifiers(from: digest)
    self.lines = lines
  }

  mutating func add(_ record: PatientRecord) {
    addPatient(of: record)
    addReferral(of: record)
    for finding in record.findings { add(finding) }
    for examination in record.examinations {
      for finding in examination.derivedFindings { add(finding) }
    }
    for measurement in record.measurements { add(measurement) }
    if let pregnancy = record.pregnancy { add(pregnancy) }
    for medication in record.medications { addMedication(medication) }
    addAllergies(of: record)
    for item in record.history { addHistory(item) }
  }

  /// Adds who the record is about, and all that it holds as a response.
  mutating func addPatient(of record: PatientRecord) {
    patientURL = add("Patient", FHIRBundle.patient(record.patient), isDerived: true)
    responseURL = add("QuestionnaireResponse", response(to: record), isDerived: false)
  }

  @discardableResult
  mutating func add(_ finding: Finding) -> String {
    addObservation(observation(of: finding), of: finding.provenance, code: finding.code)
  }

  @discardableResult
  mutating func add(_ sign: GradedSign) -> String {
    addObservation(observation(of: sign), of: sign.provenance, code: nil)
  }

  @discardableResult
  mutating func add(_ measurement: Measurement) -> String {
    addObservation(
      observation(of: measurement), of: measurement.provenance, code: measurement.code)
  }

  @discardableResult
  mutating func add(_ pregnancy: Pregnancy) -> String? {
    observation(of: pregnancy).map {
      addObservation($0, of: pregnancy.provenance, code: "pregnant")
    }
  }

  private mutating func addObservation(
    _ elements: [FHIRNode?], of provenance: Provenance, code: Code?
  ) -> String {
    let url = add("Observation", elements)
    observed[provenance.origin, default: []].append(Observed(code: code, url: url))
    return url
  }

  /// Adds a resource and answers the address by which others refer to it.
  ///
  /// `url` is one that was made before; the resource then stands first.
  @discardableResult
  mutating func add(
    _ type: String, _ elements: [FHIRNode?], isDerived: Bool = true, first url: String? = nil
  ) -> String {
    counts[type, default: 0] += 1
    let number = counts[type] ?? 1
    let address = url ?? newAddress()
    var head = [FHIRNode.text("id", "\(type.lowercased())-\(number)")]
    if isDerived, type != "Patient" {
      head.append(.element("meta", [derivedTag]))
    }
    let resource = FHIRResource(type, head + elements)
    let entry = FHIRNode(
      "entry",
      .elements([
        FHIRNode("fullUrl", .text(address)), FHIRNode("resource", .resource(resource)),
      ]), isList: true)
    entries.insert(entry, at: url == nil ? entries.count : 0)
    return address
  }

  private var derivedTag: FHIRNode? {
    .coding("tag", system: "urn:fascicle:code", code: "derived").map {
      FHIRNode($0.name, $0.content, isList: true)
    }
  }

  mutating func newAddress() -> String { "urn:uuid:" + identifiers.next() }

  var subject: FHIRNode? { .reference("subject", to: patientURL) }

  /// The place of the record that an observation was read at, where such places are told.
  func source(of provenance: Provenance, saying words: String? = nil) -> FHIRNode? {
    guard let lines else { return nil }
    let place = lines.words(provenance.origin)
    let display = [words, place].compactMap(\.self).joined(separator: "; ")
    return .item(
      "derivedFrom",
      [.text("reference", responseURL), .text("display", display.isEmpty ? nil : display)])
  }
}
