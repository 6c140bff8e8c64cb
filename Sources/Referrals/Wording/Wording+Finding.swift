import Clinical
import LetterTemplates

extension Wording {
  /// What and where, without the state: `weakness, right hand`.
  func subject(_ finding: Finding) -> String {
    let label = label(finding.code)
    guard let place = place(finding.site, finding.side) else { return label }
    return label + ", " + place
  }

  /// The finding with its qualities: for a line of history or of the examination.
  func line(_ finding: Finding, withState: Bool = false) -> String {
    var text = subject(finding)
    if withState, finding.presence != .present { text += ": " + presence(finding.presence) }
    text += reason(finding.reason)
    let qualities = qualities(of: finding)
    if !qualities.isEmpty { text += ", " + qualities.joined(separator: ", ") }
    if let note = finding.note { text += " (" + quoted(note) + ")" }
    return text
  }

  /// The finding with who says so.
  func attributed(_ finding: Finding) -> String {
    line(finding) + " (" + term("observer", finding.observer) + ")"
  }

  /// How it is qualified: since when, how fast, which way, how widely.
  private func qualities(of finding: Finding) -> [String] {
    var words: [String] = []
    if let onset = finding.onset { words.append(self(.since, ["date": date(onset)])) }
    if let tempo = finding.tempo { words.append(term("tempo", tempo)) }
    if let course = finding.course { words.append(term("course", course)) }
    if let distribution = finding.distribution {
      words.append(term("distribution", distribution))
    }
    if let elicitation = finding.elicitation { words.append(term("elicitation", elicitation)) }
    if let severity = finding.severity { words.append(term("severity", severity)) }
    return words
  }

  /// The measurement in words: what, value with unit, when, by which range.
  func line(_ measurement: Measurement) -> String {
    let label = label(measurement.code)
    guard let value = measurement.value else {
      return label + " " + presence(measurement.presence) + reason(measurement.reason)
    }
    var text = label + " " + (measurement.comparator?.rawValue ?? "") + number(value)
    text += unit(measurement.unit)
    switch (measurement.low.map(number), measurement.high.map(number)) {
    case (let low?, let high?): text += " " + self(.rangeBetween, ["low": low, "high": high])
    case (let low?, nil): text += " " + self(.rangeFrom, ["low": low])
    case (nil, let high?): text += " " + self(.rangeUpTo, ["high": high])
    case (nil, nil): break
    }
    if let date = measurement.date { text += ", " + self.date(date) }
    return text
  }

  /// The unit behind its number, with the space between them; nothing for a plain number.
  func unit(_ unit: String) -> String {
    let printed = UnitSpelling.printed(unit)
    guard !printed.isEmpty else { return "" }
    let own = lexicon.unit(printed)
    return (printed == "%" && language.decimalMark == "." ? "" : "\u{A0}") + own
  }
}
