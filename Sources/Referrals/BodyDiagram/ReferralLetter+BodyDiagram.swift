import Clinical
import Criteria
package import Documents

extension ReferralLetter {
  /// What examiners found, drawn on the body; nothing where no sign is recorded by region.
  package var bodyDiagram: [Document.Block] {
    let chart = BodyChart(record.statements)
    guard !chart.isEmpty else { return [] }
    let words = BodyDiagramWords.english
    return [
      .heading(.two, Document.Text(words.heading)),
      .figure(BodyDrawing(chart, words).figure()),
    ]
  }
}

extension Code {
  /// The name of a site as the anatomy tables give it.
  var placeName: String { Anatomy.shipped.sites[self]?.label ?? description }
}
