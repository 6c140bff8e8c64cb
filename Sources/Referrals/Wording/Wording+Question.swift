import Clinical
import Criteria
import LetterTemplates

extension Wording {
  /// What a condition asks, in words: `weakness in cervical region (over weeks to months)`.
  func question(_ question: Question) -> String {
    switch question.subject {
    case .measure(let code): label(code)
    case .finding(let pattern): self.pattern(pattern)
    }
  }

  /// A set of cells as an answer in words.
  func answer(to question: Question, _ cells: CellSet) -> String {
    guard case .measure(let code) = question.subject, cells != question.allCells else {
      return lexicon.term("answer", question.prose(of: cells))
    }
    let unit = unit(Vocabulary.shipped.measures[code]?.unit ?? "")
    return question.stretches(of: cells).map { bounds($0, unit) }
      .joined(separator: self(.orBetween))
  }

  /// What the record says to a question: a value as recorded, a state, or one of the two silences.
  func state(of fact: Fact) -> String {
    if let item = fact.items.last, case .measure = fact.asked.subject,
      let value = value(of: item)
    {
      return value
    }
    if fact.items.isEmpty, fact.possible == fact.asked.allCells {
      return lexicon.term("answer", fact.state)
    }
    return answer(to: fact.asked, fact.possible)
  }

  /// A question that is open, with the answer that would settle it.
  func answered(_ inquiry: Inquiry) -> String {
    guard let asked = inquiry.asked else { return self(.speedOfOnset) }
    let answer = inquiry.settling.map { " (" + self.answer(to: asked, $0) + ")" }
    return question(asked) + (answer ?? "")
  }

  /// What to ask, examine or measure, as a list of what to do next prints it.
  func toDo(_ inquiry: Inquiry) -> String {
    guard let asked = inquiry.asked else { return self(.askSpeedOfOnset) }
    let text = lexicon.inquiry(of: asked.code)
    guard case .finding(let pattern) = asked.subject else { return text }
    switch pattern.place {
    case .anywhere, .here: return text
    case .within(let places):
      return text + ": " + places.map { lexicon.place($0) }.joined(separator: ", ")
    case .muscle(let muscle, let side): return text + ": " + (place(muscle, side) ?? "")
    }
  }

  /// The same for several, each once; what is asked of one movement stands together, last.
  func toDo(_ inquiries: some Sequence<Inquiry>) -> [String] {
    var things: [String] = []
    var features: [String] = []
    for inquiry in inquiries {
      let isFeature = Vocabulary.shipped.concepts[inquiry.code]?.kind == .feature
      if isFeature { features.append(toDo(inquiry)) } else { things.append(toDo(inquiry)) }
    }
    guard !features.isEmpty else { return things.onceEach }
    let questions = features.onceEach.joined(separator: ", ")
    return things.onceEach + [self(.ofTheMovement, ["questions": questions])]
  }

  private func pattern(_ pattern: FindingPattern) -> String {
    var text = label(pattern.code)
    switch pattern.place {
    case .anywhere, .here: break
    case .within(let places):
      let places = places.map { lexicon.place($0) }.joined(separator: self(.orBetween))
      text = self(.findingAt, ["finding": text, "place": places])
    case .muscle(let muscle, let side):
      text = self(.findingAt, ["finding": text, "place": place(muscle, side) ?? ""])
    }
    var qualifiers: [String] = []
    if let elicitation = pattern.elicitation { qualifiers.append(term("elicitation", elicitation)) }
    if let observation = pattern.observation { qualifiers.append(term("observation", observation)) }
    qualifiers += [
      any(pattern.tempo, "tempo"), any(pattern.course, "course"),
      any(pattern.distribution, "distribution"), any(pattern.severity, "severity"),
    ].compactMap(\.self)
    return qualifiers.isEmpty ? text : text + " (" + qualifiers.joined(separator: ", ") + ")"
  }

  private func any<Value: RawRepresentable<String>>(_ values: [Value], _ kind: String) -> String? {
    guard !values.isEmpty else { return nil }
    return values.map { term(kind, $0) }.joined(separator: self(.orBetween))
  }

  private func bounds(_ bounds: Bounds, _ unit: String) -> String {
    if bounds.lower.value == bounds.upper.value { return number(bounds.lower.value) + unit }
    var parts: [String] = []
    if bounds.lower != .lowest {
      let value = ["value": number(bounds.lower.value) + unit]
      parts.append(bounds.lower.isAbove ? self(.boundAbove, value) : self(.boundAtLeast, value))
    }
    if bounds.upper != .highest {
      let value = ["value": number(bounds.upper.value) + unit]
      parts.append(bounds.upper.isAbove ? self(.boundAtMost, value) : self(.boundBelow, value))
    }
    return parts.joined(separator: self(.andBetween))
  }

  private func value(of item: Evidence.Item) -> String? {
    switch item {
    case .finding: return nil
    case .measurement(let measurement):
      guard let value = measurement.value else { return nil }
      return (measurement.comparator?.rawValue ?? "") + number(value) + unit(measurement.unit)
    case .derived(let text, _): return derived(text)
    }
  }

  /// A number that was worked out, which the result gives in English words: `2 to 3 attacks`.
  private func derived(_ text: String) -> String {
    guard !language.tag.hasPrefix("en") else { return text }
    let words = text.replacing("\u{A0}", with: " ").replacing("at least", with: "at-least")
      .replacing("at most", with: "at-most").split(separator: " ")
    return words.map { word in
      if let number = Double(word) { return self.number(number) }
      return lexicon.term("derived", String(word))
    }.joined(separator: "\u{A0}")
  }
}
