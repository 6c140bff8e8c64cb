import Clinical

extension Study {
  var words: String {
    let name = kind.words + (part.map { " of the \($0)" } ?? "")
    let date = date.map { ", " + $0.printed } ?? ""
    return name + date + (result.map { ": \($0)" } ?? "")
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
    case .excluded: "no other cause found by the investigations done"
    case .explained: "another disease is judged to explain the findings"
      + (alternative.map { ": \($0)" } ?? "")
    case .incidental: "incidental finding, not judged to explain the findings"
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
    if let hours = startedHoursAgo { text += ", started \(DecimalText.string(hours)) hours ago" }
    if let hours = changedHoursAgo { text += ", changed \(DecimalText.string(hours)) hours ago" }
    if let hours = lastDoseHoursAgo { text += ", last dose \(DecimalText.string(hours)) hours ago" }
    if stopped == .present { text += ", stopped" }
    if overdose == .present { text += ", OVERDOSE" }
    return text
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
  var words: String {
    switch status {
    case .pregnant:
      "pregnant, " + (gestationWeeks.map { "\(DecimalText.string($0)) weeks" } ?? "weeks not recorded")
    case .postpartum:
      "given birth, "
        + (postpartumDays.map { "\(DecimalText.string($0)) days ago" } ?? "days not recorded")
    case .notPregnant: "not pregnant (asked)"
    case .notApplicable: "not applicable"
    case .notAssessed: Wording.notAsked
    }
  }
}
