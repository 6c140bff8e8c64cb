import ArgumentParser
import Diagnostics
import Foundation
import LetterTemplates

extension CommonOptions {
  /// The template of that file, or the shipped one where none is named.
  func letterTemplate(_ path: String?) throws -> LetterTemplate {
    guard let path else { return .shipped }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      report([.noTemplate(at: Origin(path: path))])
      throw ExitStatus.noInput.exitCode
    }
    do {
      return try LetterTemplate([UInt8](bytes), path: path)
    } catch {
      report(error.reasons)
      throw ExitStatus.criteriaRejected.exitCode
    }
  }
}

extension Diagnostic {
  static func patientPageWithheld(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .note, id: "patient-page-withheld",
      "no page for the patient: the record does not confirm that a copy may be given",
      remedy: "record copyToPatient and, where a disease is in question, patientTold", at: origin)
  }

  fileprivate static func noTemplate(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unreadable", "the letter template cannot be read",
      remedy: "check that it exists and that you may read it", at: origin)
  }
}
