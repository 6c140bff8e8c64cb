import Clinical

extension Study {
  var words: String {
    let name = kind.words + (part.map { " of the \($0)" } ?? "")
    let date = date.map { ", " + $0.printed } ?? ""
    var parts = [result].compactMap(\.self)
    parts += lesions.map { lesion in
      let count = lesion.count.map { " \($0)" } ?? ""
      let enhancing = lesion.enhancing == .present ? ", enhancing" : ""
      return "\(lesion.area.rawValue.replacing("-", with: " ")) lesions\(count)\(enhancing)"
    }
    if let oligoclonalBands { parts.append("\(oligoclonalBands) bands that serum lacks") }
    if let kappaIndex { parts.append("kappa index \(DecimalText.string(kappaIndex))") }
    return name + date + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}

extension Study.Kind {
  fileprivate var words: String {
    switch self {
    case .emg: "EMG"
    case .mri: "MRI"
    case .ct: "CT"
    case .ecg: "ECG"
    case .eeg: "EEG"
    case .csf: "CSF"
    case .xray: "X-ray"
    case .nerveConduction, .bloodTest, .lungFunction, .genetic, .evokedPotentials, .other:
      rawValue.replacing("-", with: " ")
    }
  }
}

extension Exclusion {
  var words: String {
    switch status {
    case .excluded:
      "no other cause found by the investigations done" + (date.map { ", " + $0.printed } ?? "")
    case .explained:
      "another disease is judged to explain the findings"
        + (alternative.map { ": \($0)" } ?? "")
    case .incidental:
      "incidental finding, not judged to explain the findings"
        + (alternative.map { ": \($0)" } ?? "")
    case .notDone: "not done"
    }
  }
}

extension Medication {
  var words: String {
    var text = name
    if let dose { text += " " + dose }
    if let started { text += ", since " + started.printed }
    if let hours = startedHoursAgo { text += ", started \(Self.span(hours)) ago" }
    if let hours = changedHoursAgo { text += ", changed \(Self.span(hours)) ago" }
    if let hours = lastDoseHoursAgo { text += ", last dose \(Self.span(hours)) ago" }
    if stopped == .present { text += ", stopped" }
    if overdose == .present { text += ", OVERDOSE" }
    if presence == .present, drugClass == nil, DrugTable.shipped.classes(of: name) == nil {
      text += " (NOT RECOGNISED, class unknown)"
    }
    return text
  }

  /// Hours as a reader counts them: in days from three days on, in months from two.
  private static func span(_ hours: Double) -> String {
    let days = (hours / 24).rounded()
    if hours < 72 { return DecimalText.string(hours) + "\u{A0}hours" }
    if days < 60 { return DecimalText.string(days) + "\u{A0}days" }
    return DecimalText.string((days / 30.44).rounded()) + "\u{A0}months"
  }
}

extension HistoryItem {
  var words: String {
    var text = text
    if let relation { text = relation + ": " + text }
    if presence != .present { text += ": " + presence.words }
    if let onset { text += ", since " + onset.printed }
    if let ended { text += ", until " + ended.printed }
    return text
  }
}

extension Pregnancy {
  var words: String { state + (date.map { ", as of " + $0.printed } ?? "") }

  private var state: String {
    switch status {
    case .pregnant:
      "pregnant, "
        + (gestationWeeks.map { "\(DecimalText.string($0)) weeks" } ?? "weeks not recorded")
    case .postpartum:
      "given birth, "
        + (postpartumDays.map { "\(DecimalText.string($0)) days ago" } ?? "days not recorded")
    case .notPregnant: "not pregnant (asked)"
    case .notApplicable: "not applicable"
    case .notAssessed: Wording.notAsked
    }
  }
}
