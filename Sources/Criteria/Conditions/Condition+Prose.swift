public import Clinical

extension Condition {
  /// The condition in words, as an explanation or a page for review prints it.
  public func prose(at place: String? = nil) -> String {
    switch self {
    case .all(let parts): Self.join(parts, with: "and", at: place)
    case .any(let parts): Self.join(parts, with: "or", at: place)
    case .atLeast(let count, let parts):
      "at least \(count) of: " + parts.map { $0.prose(at: place) }.joined(separator: "; ")
    case .not(.finding(let pattern)): "no " + pattern.prose(at: place)
    case .not(let part): "not (\(part.prose(at: place)))"
    case .finding(let pattern): pattern.prose(at: place)
    case .measure(let code, let bounds):
      Vocabulary.shipped.label(of: code) + " " + bounds.prose(of: code)
    case .regionIs(let regions): "region is " + regions.map(\.rawValue).joined(separator: " or ")
    case .regions(let count, let part):
      "in at least \(count) region\(count == 1 ? "" : "s"): " + part.prose(at: "there")
    case .muscles(let count, let part):
      (count == 1
        ? "in at least one muscle: "
        : "in at least \(count) muscles of different root and nerve: ") + part.prose(at: "there")
    case .nerves(let count, let part):
      "in at least \(count) motor nerve\(count == 1 ? "" : "s"): " + part.prose(at: "there")
    case .limbs(let count, let part):
      "in at least \(count) limb\(count == 1 ? "" : "s"): " + part.prose(at: "there")
    case .rostral(let upper, let lower):
      "\(upper.prose(at: "in one region")), rostral to \(lower.prose(at: "in another"))"
    case .score(_, let bounds): "score " + bounds.prose(unit: "")
    case .part(let name, _): name.spaced
    case .criterion(_, let title, _): title
    }
  }

  private static func join(_ parts: [Condition], with word: String, at place: String?) -> String {
    parts.map { part in
      let text = part.prose(at: place)
      switch part {
      case .all, .any, .atLeast: return parts.count > 1 ? "(\(text))" : text
      default: return text
      }
    }.joined(separator: " \(word) ")
  }
}

extension FindingPattern {
  public func prose(at place: String? = nil) -> String {
    let vocabulary = Vocabulary.shipped
    var text = vocabulary.label(of: code)
    switch self.place {
    case .anywhere: break
    case .here: if let place { text += " \(place)" }
    case .within(let places):
      text += " in " + places.map(Self.placeLabel).joined(separator: " or ")
    case .muscle(let muscle, let side): text += " in \(side.rawValue) \(Self.placeLabel(muscle))"
    }
    var qualifiers: [String] = []
    if let elicitation { qualifiers.append(elicitation.rawValue) }
    if let observation { qualifiers.append(observation.rawValue) }
    if !tempo.isEmpty { qualifiers.append("over " + tempo.phrases) }
    if !course.isEmpty { qualifiers.append(course.phrases) }
    if !distribution.isEmpty { qualifiers.append(distribution.phrases) }
    if !severity.isEmpty { qualifiers.append(severity.phrases) }
    return qualifiers.isEmpty ? text : text + " (" + qualifiers.joined(separator: ", ") + ")"
  }

  static func placeLabel(_ code: Code) -> String {
    Anatomy.shipped.sites[code]?.label ?? code.rawValue
  }
}

extension Bounds {
  public func prose(of measure: Code) -> String {
    prose(unit: Vocabulary.shipped.measures[measure]?.unit ?? "")
  }

  func prose(unit: String) -> String {
    let suffix = unit == "1" || unit.isEmpty ? "" : "\u{A0}" + UnitSpelling.printed(unit)
    if lower.value == upper.value { return number(lower.value) + suffix }
    var parts: [String] = []
    if lower != .lowest {
      parts.append((lower.isAbove ? "above " : "at least ") + number(lower.value) + suffix)
    }
    if upper != .highest {
      parts.append((upper.isAbove ? "at most " : "below ") + number(upper.value) + suffix)
    }
    return parts.joined(separator: " and ")
  }

  private func number(_ value: Double) -> String { DecimalText.string(value) }
}

extension Sequence where Element: RawRepresentable<String> {
  fileprivate var phrases: String {
    map(\.rawValue.spaced).joined(separator: " or ")
  }
}

extension String {
  /// A name as words: `days-to-weeks` as `days to weeks`.
  fileprivate var spaced: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
