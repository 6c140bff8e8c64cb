package import Clinical

/// The part of the letter that a section of a clinical document belongs to, by its LOINC code.
package enum SectionTopics {
  /// The topic of the first code that is known; `other` when none is.
  package static func topic(of codes: [String]) -> Narrative.Topic {
    codes.lazy.compactMap { topics[$0] }.first ?? .other
  }

  private static let topics: [String: Narrative.Topic] = [
    // Chief complaint; reason for visit; both; present illness; reason for referral; symptoms.
    "10154-3": .presenting, "29299-5": .presenting, "46239-0": .presenting, "10164-2": .presenting,
    "42349-1": .presenting, "10187-3": .presenting,
    // Past, family, social history; problems; procedures.
    "11348-0": .history, "10157-6": .history, "29762-2": .history, "11450-4": .history,
    "47519-4": .history,
    // Physical examination; general status; vital signs.
    "29545-1": .examination, "10210-3": .examination, "8716-3": .examination,
    // Functional and mental status.
    "47420-5": .function, "10190-7": .function,
    "10160-0": .medication, "30954-2": .investigation,
    // Plan; assessment; both.
    "18776-5": .plan, "51848-0": .plan, "51847-2": .plan,
  ]
}
