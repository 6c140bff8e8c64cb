import Clinical
import Foundation
import Ledger

extension ListedForm {
  /// How soon, in words; a form that could not be read has none.
  var urgencyWords: String {
    if result.isUnread { return "not read" }
    return Self.words(ofUrgency: result.urgency)
  }

  static func words(ofUrgency urgency: String?) -> String {
    switch urgency {
    case nil: "undetermined"
    case "same-day": "same day"
    case "none": "no referral"
    case let urgency?: urgency
    }
  }

  /// What became of it, in words.
  var stateWords: String {
    switch form.kind {
    case .letter: "letter"
    case .summary: "summary, no referral on record"
    case .quarantined:
      result.isUnread ? "quarantined: not read" : "quarantined: screened on what could be read"
    case .duplicate: "duplicate"
    }
  }

  /// How many days old the form is, at least and at most; empty where its date is not recorded.
  func ageWords(on day: PartialDate) -> String {
    guard let date = result.date.flatMap({ PartialDate($0) }) else { return "not recorded" }
    let today = day.latest.number
    let (least, most) = (today - date.latest.number, today - date.earliest.number)
    return least == most ? String(least) : "\(max(0, least)) to \(most)"
  }

  /// How the names of its files begin.
  var stem: String {
    let isSetApart = result.reference != result.key
    return FormName(key: result.key, digest: result.digest, isSetApart: isSetApart).stem
  }
}
