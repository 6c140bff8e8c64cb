import ArgumentParser

/// The forms in which letters are made.
struct LetterFormats: OptionSet, ExpressibleByArgument {
  let rawValue: Int

  static let pdf = LetterFormats(rawValue: 1)
  static let html = LetterFormats(rawValue: 2)
  static let text = LetterFormats(rawValue: 4)
  static let fhir = LetterFormats(rawValue: 8)
  static let fhirXML = LetterFormats(rawValue: 16)
  static let ccda = LetterFormats(rawValue: 32)
  /// Not a letter: the assessment, a line a record.
  static let assessments = LetterFormats(rawValue: 1 << 16)
  /// Those for people, which are printed where nothing else is asked for.
  static let all: LetterFormats = [.pdf, .html, .text]
  /// The endings of every form, the most legible first.
  static let endings = ["pdf", "html", "txt", "fhir.json", "fhir.xml", "ccda.xml"]

  /// Before the ending of a page for the patient, which lies beside the letter.
  static let patientPrefix = "patient."

  /// How many forms are asked for.
  var count: Int { rawValue.nonzeroBitCount }

  private static let names: [String: LetterFormats] = [
    "pdf": .pdf, "html": .html, "text": .text, "fhir": .fhir, "fhir-xml": .fhirXML, "ccda": .ccda,
    "ndjson": .assessments,
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
