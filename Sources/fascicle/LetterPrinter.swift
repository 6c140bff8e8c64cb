import ArgumentParser
import Diagnostics
import Documents
import Exporting
import Printing

/// The forms in which letters are printed.
struct LetterFormats: OptionSet, ExpressibleByArgument {
  let rawValue: Int

  static let pdf = LetterFormats(rawValue: 1)
  static let html = LetterFormats(rawValue: 2)
  static let text = LetterFormats(rawValue: 4)
  static let fhir = LetterFormats(rawValue: 8)
  static let fhirXML = LetterFormats(rawValue: 16)
  static let ccda = LetterFormats(rawValue: 32)
  /// Those for people, which are printed where nothing else is asked for.
  static let all: LetterFormats = [.pdf, .html, .text]
  /// The endings of every form.
  static let endings = ["pdf", "html", "txt", "fhir.json", "fhir.xml", "ccda.xml"]

  /// How many forms are asked for.
  var count: Int { rawValue.nonzeroBitCount }

  private static let names: [String: LetterFormats] = [
    "pdf": .pdf, "html": .html, "text": .text, "fhir": .fhir, "fhir-xml": .fhirXML, "ccda": .ccda,
  ]

  init(rawValue: Int) { self.rawValue = rawValue }

  init?(argument: String) {
    self = []
    for name in argument.split(separator: ",") {
      guard let format = Self.names[String(name)] else { return nil }
      insert(format)
    }
    if isEmpty { return nil }
  }

  var defaultValueDescription: String { "pdf,html,text" }
}

/// Prints documents in the forms that were asked for, with fonts and shaped words kept between them.
struct LetterPrinter {
  private let formats: LetterFormats
  private let paper: Paper
  private let pdf: PDFRenderer?
  private let common: CommonOptions

  init(
    formats: LetterFormats, paper: Paper, fonts: String?, common: CommonOptions
  ) throws {
    self.formats = formats
    self.paper = paper
    self.common = common
    guard formats.contains(.pdf) else {
      pdf = nil
      return
    }
    do {
      pdf = try PDFRenderer(fonts: FontLocation.find(in: fonts))
    } catch {
      common.report(error.reasons)
      throw ExitStatus.noInput.exitCode
    }
  }

  /// Whether some of the forms are for programs, which want to know what each section is.
  var isForPrograms: Bool { !formats.isSubset(of: .all) }

  /// How many forms each letter has.
  var formCount: Int { formats.rawValue.nonzeroBitCount }

  /// Each form by the ending of its file; what cannot be printed is reported and left out.
  func files(of document: Document, origin: Origin) -> [(ending: String, bytes: [UInt8])] {
    var files: [(String, [UInt8])] = []
    if let pdf {
      do {
        files.append(("pdf", try pdf.render(document, paper: paper)))
      } catch {
        common.report(error.reasons.map { $0.moved(to: origin) })
      }
    }
    if formats.contains(.html) { files.append(("html", HTMLRenderer().render(document))) }
    if formats.contains(.text) { files.append(("txt", TextRenderer().render(document))) }
    return files
  }

  /// The same of a letter, with its forms for programs.
  func files(of letter: LetterContents) -> [(ending: String, bytes: [UInt8])] {
    var files = files(of: letter.document, origin: letter.origin)
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
