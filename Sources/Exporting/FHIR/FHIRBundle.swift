import Clinical
import Diagnostics

/// A bundle in the making, whose resources refer to each other by addresses that the same record
/// always gives.
struct FHIRBundle {
  private(set) var entries: [FHIRNode] = []
  private(set) var patientURL = ""
  private let digest: String
  private var counts: [String: Int] = [:]

  init(digest: ContentDigest) {
    // The hexadecimal digits alone.
    self.digest = digest.description.filter(\.isHexDigit)
  }

  mutating func add(_ record: PatientRecord) {
    patientURL = add("Patient", FHIRBundle.patient(record.patient), isDerived: true)
    add("QuestionnaireResponse", response(to: record), isDerived: false)
    addReferral(of: record)
    for finding in record.findings { add("Observation", observation(of: finding)) }
    for examination in record.examinations {
      for finding in examination.derivedFindings {
        add("Observation", observation(of: finding))
      }
    }
    for measurement in record.measurements { add("Observation", observation(of: measurement)) }
    if let pregnancy = record.pregnancy, let node = observation(of: pregnancy) {
      add("Observation", node)
    }
    for medication in record.medications { addMedication(medication) }
    addAllergies(of: record)
    for item in record.history { addHistory(item) }
  }

  /// Adds a resource and answers the address by which others refer to it.
  @discardableResult
  mutating func add(
    _ type: String, _ elements: [FHIRNode?], isDerived: Bool = true
  ) -> String {
    counts[type, default: 0] += 1
    let number = counts[type] ?? 1
    let url = address(entries.count)
    var head = [FHIRNode.text("id", "\(type.lowercased())-\(number)")]
    if isDerived, type != "Patient" {
      head.append(.element("meta", [derivedTag]))
    }
    let resource = FHIRResource(type, head + elements)
    entries.append(
      FHIRNode(
        "entry",
        .elements([
          FHIRNode("fullUrl", .text(url)), FHIRNode("resource", .resource(resource)),
        ]), isList: true))
    return url
  }

  private var derivedTag: FHIRNode? {
    .coding("tag", system: "urn:fascicle:code", code: "derived").map {
      FHIRNode($0.name, $0.content, isList: true)
    }
  }

  /// A UUID of the kind that is made by rule (RFC 9562, version 8), from the record and the place.
  private func address(_ index: Int) -> String {
    let number = String(index, radix: 16)
    let digits =
      Array(digest.prefix(20)) + Array(String(repeating: "0", count: 12 - number.count))
      + Array(number)
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return "urn:uuid:\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-a\(part(17..<20))-"
      + part(20..<32)
  }

  var subject: FHIRNode? { .reference("subject", to: patientURL) }
}
