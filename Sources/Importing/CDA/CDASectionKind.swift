import Clinical
import XMLReading

/// What a section of a document is about, as far as that decides how its entries are read and where
/// its text is kept.
enum CDASectionKind: Sendable, Hashable {
  case problems, pastHistory, allergies, medications, results, vitalSigns
  case familyHistory, socialHistory, procedures
  /// Entries are observations of what was found: by examination, of function, of the mind.
  case examination, function
  case reason, presenting, plan
  /// Known, and without a place for its entries in the record.
  case other

  /// The template, whatever its version, then the code, then the title; `nil` when none is known.
  init?(of section: XMLElement) {
    if let kind = section.templates.lazy.compactMap({ Self.byTemplate[$0] }).first {
      self = kind
      return
    }
    if let code = section.child(named: "code")?["code"].map({ trimmed($0) }),
      let kind = Self.byCode[code]
    {
      self = kind
      return
    }
    let title = section.child(named: "title")?.plain?.lowercased() ?? ""
    guard let kind = Self.byTitle.first(where: { title.contains($0.words) })?.kind else {
      return nil
    }
    self = kind
  }

  /// The part of a letter that the section's text belongs to.
  var topic: Narrative.Topic {
    switch self {
    case .problems, .pastHistory, .familyHistory, .socialHistory, .procedures: .history
    case .allergies, .medications: .medication
    case .results: .investigation
    case .vitalSigns, .examination: .examination
    case .function: .function
    case .reason, .presenting: .presenting
    case .plan: .plan
    case .other: .other
    }
  }

  /// What `--explain-import` calls it.
  var name: String {
    switch self {
    case .problems: "problem section"
    case .pastHistory: "past history section"
    case .allergies: "allergy section"
    case .medications: "medication section"
    case .results: "result section"
    case .vitalSigns: "vital sign section"
    case .familyHistory: "family history section"
    case .socialHistory: "social history section"
    case .procedures: "procedure section"
    case .examination: "examination section"
    case .function: "functional status section"
    case .reason: "reason for referral section"
    case .presenting: "presenting history section"
    case .plan: "plan section"
    case .other: "other section"
    }
  }
}
