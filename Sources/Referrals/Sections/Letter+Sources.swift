import Assessments
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// The list of sources, and what the words for their verification mean.
  var sources: [Document.Block] {
    guard !speaking.isEmpty else { return [] }
    let lines = citations.enumerated().map { index, citation -> Document.Block in
      let source = speaking.map(\.criterion.source).first { $0.citation == citation }
      var text = Document.Text("[\(index + 1)] ") + words.citation(citation)
      if let edition = source?.edition { text += " (" + words.catalogue(edition) + ")" }
      if let doi = source?.doi {
        text += " \(link: "doi:" + doi, to: .url("https://doi.org/" + doi))"
      }
      return .paragraph(text).anchored("source-\(index + 1)")
    }
    let tags = Evidence.allCases.filter { tag in speaking.contains { $0.criterion.evidence == tag }
    }
    let meanings = tags.map { words.evidence($0) + ": " + words.meaning($0) }
    return [.heading(.two, Document.Text(words(.headingSources)))] + lines + [
      .paragraph(Document.Text(meanings.joined(separator: "; ").capitalisedFirst + "."))
    ]
  }
}
