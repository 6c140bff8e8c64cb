import Clinical
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// A section of the clinic's own, with what the record says in its places.
  func blocks(of note: LetterTemplate.Note) -> [Document.Block] {
    [.heading(.two, Document.Text(note.heading))]
      + note.paragraphs.map { .paragraph(Document.Text(filled($0))) }
  }

  /// A text of the template with the words for what the record says of each place.
  func filled(_ text: PhraseText) -> String {
    var values: [String: String] = [:]
    for name in text.places {
      values[name] = template.placeholders[name].map { words(for: $0) }
    }
    return text.filled(values)
  }

  private func words(for placeholder: Placeholder) -> String {
    let (state, value) = state(of: placeholder.kind)
    return placeholder.words[state]?.filled(["value": value]) ?? words(.notRecorded)
  }

  private func state(of kind: Placeholder.Kind) -> (Presence, value: String) {
    switch kind {
    case .finding(let code): (state(of: code), "")
    case .measure(let code): state(ofMeasure: code)
    case .field(let field): self.value(of: field).map { (.present, $0) } ?? (.notAssessed, "")
    }
  }

  /// What is on record of a finding anywhere; silence is not assessed.
  private func state(of code: Code) -> Presence {
    let vocabulary = Vocabulary.shipped
    let within = vocabulary.conceptsWithin(code)
    let around = vocabulary.conceptsAround(code)
    let statements = record.statements
    if statements.contains(where: { within.contains($0.code) && $0.presence == .present }) {
      return .present
    }
    // What is absent as a whole is absent in each of its kinds.
    let told = statements.filter { around.contains($0.code) }
    if told.contains(where: { $0.presence == .absent }) { return .absent }
    let isNotAssessable = told.contains { $0.presence == .notAssessable }
    return isNotAssessable ? .notAssessable : .notAssessed
  }

  private func state(ofMeasure code: Code) -> (Presence, value: String) {
    let measurements = record.measurements.filter { $0.code == code }
    let latest = measurements.filter { $0.value != nil }.max {
      ($0.date?.latest ?? CalendarDay(number: 0)) < ($1.date?.latest ?? CalendarDay(number: 0))
    }
    if let latest, let value = latest.value {
      let number = (latest.comparator?.rawValue ?? "") + words.number(value)
      return (.present, number + words.unit(latest.unit))
    }
    let isNotAssessable = measurements.contains { $0.presence == .notAssessable }
    return (isNotAssessable ? .notAssessable : .notAssessed, "")
  }

  private func value(of field: Placeholder.Field) -> String? {
    switch field {
    case .patientName: record.patient.fullName
    case .patientBorn: record.patient.born.map { words.date($0) }
    case .referrerName: record.referrer?.name
    case .referrerRole: record.referrer?.role
    case .referrerOrganisation: record.referrer?.organisation
    case .referrerTelephone: record.referrer?.telephone
    case .referrerEmail: record.referrer?.email
    case .recipientName: record.recipient?.name
    case .recipientOrganisation: record.recipient?.organisation
    case .service: record.referral?.service
    case .date: record.date.map { words.date($0) }
    case .reference: making.key
    }
  }
}
