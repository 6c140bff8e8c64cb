import Clinical
import LetterTemplates

extension Wording {
  func line(_ medication: Medication) -> String {
    var text = medication.name
    if let dose = medication.dose { text += " " + dose }
    if let started = medication.started { text += ", " + self(.since, ["date": date(started)]) }
    let spans: [(Phrase, Double?)] = [
      (.startedAgo, medication.startedHoursAgo), (.changedAgo, medication.changedHoursAgo),
      (.lastDoseAgo, medication.lastDoseHoursAgo),
    ]
    for (phrase, hours) in spans {
      guard let hours else { continue }
      text += ", " + self(phrase, ["time": span(hours)])
    }
    if medication.stopped == .present { text += ", " + self(.stopped) }
    if medication.overdose == .present { text += ", " + self(.overdose) }
    if medication.presence == .present, medication.drugClass == nil,
      DrugTable.shipped.classes(of: medication.name) == nil
    {
      text += " (" + self(.notRecognised) + ")"
    }
    return text
  }

  /// Hours as a reader counts them: in days from three days on, in months from two.
  private func span(_ hours: Double) -> String {
    let days = (hours / 24).rounded()
    if hours < 72 { return self(.hours, ["count": number(hours)]) }
    if days < 60 { return self(.days, ["count": number(days)]) }
    return self(.months, ["count": number((days / 30.44).rounded())])
  }

  func line(_ item: HistoryItem) -> String {
    var text = quoted(item.text)
    if let relation = item.relation { text = quoted(relation) + ": " + text }
    if item.presence != .present { text += ": " + presence(item.presence) }
    if let onset = item.onset { text += ", " + self(.since, ["date": date(onset)]) }
    if let ended = item.ended { text += ", " + self(.until, ["date": date(ended)]) }
    return text
  }

  func line(_ allergy: Allergy) -> String {
    quoted(allergy.substance) + (allergy.reaction.map { " (" + quoted($0) + ")" } ?? "")
  }

  func line(_ pregnancy: Pregnancy) -> String {
    state(of: pregnancy)
      + (pregnancy.date.map { ", " + self(.asOfDate, ["date": date($0)]) } ?? "")
  }

  private func state(of pregnancy: Pregnancy) -> String {
    switch pregnancy.status {
    case .pregnant:
      pregnancy.gestationWeeks.map { self(.pregnantWeeks, ["count": number($0)]) }
        ?? self(.pregnantWeeksUnknown)
    case .postpartum:
      pregnancy.postpartumDays.map { self(.birthDaysAgo, ["count": number($0)]) }
        ?? self(.birthDaysUnknown)
    case .notPregnant: self(.notPregnant)
    case .notApplicable: self(.notApplicable)
    case .notAssessed: self(.notAsked)
    }
  }

  func age(_ born: PartialDate, on day: CalendarDay) -> String {
    let youngest = day.wholeYears(since: born.latest)
    let oldest = day.wholeYears(since: born.earliest)
    guard youngest != oldest else { return self(.age, ["age": "\(oldest)"]) }
    return self(.ageEither, ["youngest": "\(youngest)", "oldest": "\(oldest)"])
  }
}
