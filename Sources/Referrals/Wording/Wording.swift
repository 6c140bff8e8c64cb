import Clinical

/// The fixed words of a letter.
enum Wording {
  static let notRecorded = "NOT RECORDED"
  static let notAsked = "NOT ASKED"
  static let notAssessed = "NOT ASSESSED"

  static let telephoneIf =
    "breathless at rest or lying flat; cannot swallow saliva; new bladder or bowel change; "
    + "walking worse over days"

  /// After Neuro referral guidance: what to come back with (LMN tier table, safety-net text).
  static let safetyNet =
    "Come back if there is new weakness, wasting, slurred speech, difficulty swallowing or "
    + "breathing, falls or foot drop, bladder or bowel change, or spreading numbness."

  /// How soon, in words.
  static func timing(_ urgency: Urgency) -> String {
    switch urgency {
    case .immediate: "to be seen within hours"
    case .sameDay: "to be seen today"
    case .urgent: "to be seen within 2 weeks"
    case .soon: "to be seen within 6 weeks (this project's number)"
    case .routine: "usual wait"
    case .consider: "referral is optional"
    case .none: "no routine referral"
    }
  }

  static func name(_ urgency: Urgency) -> String {
    urgency == .sameDay ? "same day" : urgency.rawValue
  }
}

extension Presence {
  /// The state as a letter says it of a thing that is asked about.
  var words: String {
    switch self {
    case .present: "present"
    case .absent: "absent"
    case .notAssessed: Wording.notAssessed
    case .notAssessable: "NOT ASSESSABLE"
    }
  }
}

extension PartialDate {
  /// As a letter writes it: `3 Feb 1968`, `Feb 1968`, `1968`.
  var printed: String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let month = month.map { months[$0 - 1] + "\u{A0}" } ?? ""
    let day = day.map { "\($0)\u{A0}" } ?? ""
    return day + month + String(year)
  }
}

extension Observer {
  var printed: String { rawValue }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// Each line once, where it first stands.
  var onceEach: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }

  /// `a; b; c`, or `nil` when there is nothing.
  var listed: String? { isEmpty ? nil : joined(separator: "; ") }
}
