import Clinical
import Criteria
import CriteriaFiles
import Diagnostics
import Foundation

/// The criteria that the program ships, as embedded and as files beside the tests.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "Sources/CriteriaFiles/Catalog")

  /// Every criterion, those that are off by default among them; empty where the embedded files
  /// cannot be read, which a test of its own reports.
  static let library = CriteriaLibrary((try? CriteriaCatalog())?.criteria ?? [])
  static let ids = library.criteria.map(\.id)

  /// A library of nothing but one shipped criterion, which weighs a record fastest.
  static func library(of id: String) -> CriteriaLibrary {
    CriteriaLibrary([library[id]].compactMap(\.self))
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)
  }

  static let today = CalendarDay(year: 2026, month: 6, day: 1)

  static func result(of id: String, for findings: [Finding]) -> CriterionResult {
    let library = library(of: id)
    return library.evaluate(record(findings), asOf: today, only: 0)
  }
}

/// A place in an input that does not exist.
let nowhere = Provenance(Origin(path: "fictional", line: 1))

func finding(
  _ code: Code, _ presence: Presence = .present, at site: Code? = nil, _ side: Side? = nil,
  elicitation: Elicitation? = nil
) -> Finding {
  var finding = Finding(
    code, presence, site: site, side: side, observer: .clinician, provenance: nowhere)
  finding.elicitation = elicitation
  return finding
}

func record(_ findings: [Finding], temperature: Double? = nil) -> PatientRecord {
  var record = PatientRecord(patient: Patient(provenance: nowhere), provenance: nowhere)
  // An adult, as most rules ask.
  record.patient.born = PartialDate(year: 1970)
  record.findings = findings
  if let temperature {
    record.measurements = [
      Measurement(
        "temperature", temperature, unit: "Cel", canonicalValue: temperature, provenance: nowhere)
    ]
  }
  return record
}
