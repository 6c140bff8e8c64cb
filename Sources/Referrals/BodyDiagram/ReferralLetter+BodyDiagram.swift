import Criteria
package import Documents
import LetterTemplates

extension ReferralLetter {
  /// What examiners found, drawn on the body; nothing where no sign is recorded by region.
  package var bodyDiagram: [Document.Block] {
    let chart = BodyChart(record.statements)
    guard !chart.isEmpty else { return [] }
    return [
      .heading(.three, Document.Text(words(.bodyHeading))),
      .figure(BodyDrawing(chart, words).figure()),
    ]
  }
}
