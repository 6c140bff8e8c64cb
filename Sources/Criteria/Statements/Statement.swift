import Clinical

/// One thing that a record states, as written or as its grades and numbers imply it.
///
/// It names concept and site by number and keeps no text, since a record makes hundreds; what it
/// rests on tells the rest, and `PatientRecord.finding(_:)` puts it together.
struct Statement: Sendable {
  /// `nil` where no table knows the concept; then it answers nothing.
  var concept: Int?
  var presence: Presence
  /// `nil` where no site was recorded, zero where no table knows it.
  var site: Int?
  var side: Side?
  let observer: Observer
  var tempo: Tempo?
  var course: Course?
  var distribution: Distribution?
  var elicitation: Elicitation?
  var severity: Severity?
  let source: Source

  /// The entry of a record that says so.
  enum Source: Sendable {
    case finding(Int), movement(Int), electromyogram(Int), conduction(Int), exclusion, referral
    case medication(Int), pregnancy, patient, measurement(Int), study(Int)
    case adjustedCalcium(Int)
    case attack(Int), record
    /// An entry of one examination.
    case power(Int, Int), muscle(Int, Int), reflex(Int, Int), tone(Int, Int), clonus(Int, Int)
    case plantar(Int, Int), hoffmann(Int, Int)
    /// What several entries say together, with the first of them.
    case powers(Int, Int), clonuses(Int, Int), reflexes(Int, Int)
  }

  init(
    _ concept: Int?, _ presence: Presence, site: Int? = nil, side: Side? = nil,
    by observer: Observer, from source: Source
  ) {
    self.concept = concept
    self.presence = presence
    self.site = site
    self.side = side
    self.observer = observer
    self.source = source
  }

  init(_ finding: Finding, at place: Int) {
    let numbering = Numbering.shipped
    self.init(
      numbering.concepts[finding.code], finding.presence,
      site: finding.site.map { numbering.number(of: $0) }, side: finding.side,
      by: finding.observer, from: .finding(place))
    tempo = finding.tempo
    course = finding.course
    distribution = finding.distribution
    elicitation = finding.elicitation
    severity = finding.severity
  }

  /// Its own site, or the one that the concept has by definition; zero where neither is known.
  var effectiveSite: Int { site ?? concept.map { Numbering.shipped.ownSites[$0] } ?? 0 }

  /// The same thing said of another concept, of the patient as a whole.
  func restated(as concept: Int, _ presence: Presence? = nil) -> Statement {
    var stated = self
    stated.concept = concept
    stated.presence = presence ?? self.presence
    stated.site = nil
    stated.side = nil
    return stated
  }
}

/// Concepts that a rule looks for among statements.
struct ConceptSet: Sendable {
  private let isMember: [Bool]

  init(_ codes: some Sequence<Code>) {
    var isMember = [Bool](repeating: false, count: Numbering.shipped.codes.count)
    for code in codes { isMember[Numbering.shipped.concept(code)] = true }
    self.isMember = isMember
  }

  func contains(_ concept: Int?) -> Bool { concept.map { isMember[$0] } ?? false }
}

extension Numbering {
  /// The number of a concept that the program itself names.
  func concept(_ code: Code) -> Int {
    guard let number = concepts[code] else { preconditionFailure("\(code) is no concept") }
    return number
  }
}
