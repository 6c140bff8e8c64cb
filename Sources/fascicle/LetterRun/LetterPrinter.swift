import Diagnostics
import Documents
import Exporting
import Printing

/// Prints documents in the forms that were asked for, with fonts and shaped words kept between them.
struct LetterPrinter {
  private let formats: LetterFormats
  private let paper: Paper
  private let stationery: Stationery
  private let pdf: PDFRenderer?

  /// Reads the fonts, where there is a form that needs them.
  init(
    formats: LetterFormats, paper: Paper, stationery: Stationery = .plain, fonts: FontLocation?
  ) throws(Rejection) {
    self.formats = formats
    self.paper = paper
    self.stationery = stationery
    pdf = try fonts.map { fonts throws(Rejection) in try PDFRenderer(fonts: fonts) }
  }

  /// The same by the options of a command; what is wrong with the fonts is reported.
  init(formats: LetterFormats, paper: Paper, fonts: String?, common: CommonOptions) throws {
    do throws(Rejection) {
      let location = formats.contains(.pdf) ? try FontLocation.find(in: fonts) : nil
      try self.init(formats: formats, paper: paper, fonts: location)
    } catch {
      common.report(error.reasons)
      throw ExitStatus.noInput.exitCode
    }
  }

  /// Whether some of the forms are for programs, which want to know what each section is.
  var isForPrograms: Bool { !formats.isSubset(of: [.pdf, .html, .text, .assessments]) }

  /// Each form by the ending of its file; what cannot be printed is told and left out.
  func files(
    of document: Document, origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> [(ending: String, bytes: [UInt8])] {
    var files: [(String, [UInt8])] = []
    if let pdf {
      do throws(Rejection) {
        files.append(("pdf", try pdf.render(document, paper: paper, stationery: stationery)))
      } catch {
        diagnostics += error.reasons.map { $0.moved(to: origin) }
      }
    }
    if formats.contains(.html) { files.append(("html", HTMLRenderer().render(document))) }
    if formats.contains(.text) { files.append(("txt", TextRenderer().render(document))) }
    return files
  }

  /// The same of a letter, with its forms for programs.
  func files(
    of letter: LetterContents, _ diagnostics: inout [Diagnostic]
  ) -> [(ending: String, bytes: [UInt8])] {
    var files = files(of: letter.document, origin: letter.origin, &diagnostics)
    if formats.contains(.fhir) { files.append(("fhir.json", FHIRLetterWriter().json(letter))) }
    if formats.contains(.fhirXML) { files.append(("fhir.xml", FHIRLetterWriter().xml(letter))) }
    if formats.contains(.ccda) { files.append(("ccda.xml", ReferralNoteWriter().xml(letter))) }
    return files
  }
}

extension Diagnostic {
  /// The same problem, at the record whose letter has it.
  fileprivate func moved(to place: Origin) -> Diagnostic {
    Diagnostic(severity, id: id, message, remedy: remedy, at: place)
  }
}
