import Clinical
import Criteria

/// What a record says of one finding's pattern, read statement by statement in texts and sets.
///
/// The engine answers all questions of a library together and in whole numbers; this is the same
/// rule written as plainly as it can be, and shares nothing with it.
struct PlainAnswer {
  private(set) var verdict = Verdict.undetermined
  private(set) var evidence: [Finding] = []
  private(set) var isNotAssessable = false

  private enum Fit { case yes, maybe, otherwise, elsewhere }

  init(to pattern: FindingPattern, in record: PatientRecord) {
    let within = Vocabulary.shipped.conceptsWithin(pattern.code)
    let around = Vocabulary.shipped.conceptsAround(pattern.code)
    var shown: [Finding] = []
    var otherwise: [Finding] = []
    var denied: [Finding] = []
    var unassessable: [Finding] = []
    var open: [(finding: Finding, isGraded: Bool)] = []
    var isBroaderPresent = false
    for (index, finding) in record.statements.enumerated() {
      if let wanted = pattern.observation,
        (wanted == .examined) != finding.observer.examines
      {
        continue
      }
      switch finding.presence {
      case .present where within.contains(finding.code):
        switch Self.fit(of: finding, to: pattern) {
        case .yes: shown.append(finding)
        case .maybe: open.append((finding, index >= record.findings.count))
        case .otherwise: otherwise.append(finding)
        case .elsewhere: break
        }
      case .present where around.contains(finding.code):
        if Self.fit(of: finding, at: pattern.place) != .elsewhere { isBroaderPresent = true }
      case .absent where around.contains(finding.code): denied.append(finding)
      case .notAssessable where around.contains(finding.code): unassessable.append(finding)
      default: break
      }
    }
    if !shown.isEmpty {
      verdict = .met
      evidence = shown
      return
    }
    if !otherwise.isEmpty {
      open.removeAll { $0.isGraded && Self.fit(of: $0.finding, at: pattern.place) == .yes }
    }
    if open.isEmpty {
      if isBroaderPresent { denied.removeAll { $0.code != pattern.code } }
      if !denied.isEmpty, Self.covers(denied, pattern) {
        verdict = .unmet
        evidence = denied
        return
      }
      if !otherwise.isEmpty {
        verdict = .unmet
        evidence = otherwise
        return
      }
    }
    isNotAssessable = !unassessable.isEmpty && Self.covers(unassessable + denied, pattern)
  }

  private static func fit(of finding: Finding, to pattern: FindingPattern) -> Fit {
    let placed = fit(of: finding, at: pattern.place)
    guard placed != .elsewhere else { return .elsewhere }
    let qualities = [
      fit(of: finding.tempo, among: pattern.tempo),
      fit(of: finding.course, among: pattern.course),
      fit(of: finding.distribution, among: pattern.distribution),
      fit(of: finding.severity, among: pattern.severity),
      fit(of: finding.elicitation, among: pattern.elicitation.map { [$0] } ?? []),
    ]
    if qualities.contains(.otherwise) { return placed == .yes ? .otherwise : .elsewhere }
    return placed == .maybe || qualities.contains(.maybe) ? .maybe : .yes
  }

  private static func fit<Value: Equatable>(of value: Value?, among values: [Value]) -> Fit {
    guard !values.isEmpty else { return .yes }
    return value.map { values.contains($0) ? .yes : .otherwise } ?? .maybe
  }

  private static func site(of finding: Finding) -> Site? {
    (finding.site ?? Vocabulary.shipped.concepts[finding.code]?.site).flatMap {
      Anatomy.shipped.sites[$0]
    }
  }

  private static func fit(of finding: Finding, at place: Place) -> Fit {
    guard place != .anywhere else { return .yes }
    guard let site = site(of: finding) else { return .maybe }
    switch place {
    case .anywhere, .here: return .yes
    case .within(let places):
      let fits = places.map { place -> Fit in
        if place == site.code { return .yes }
        if let region = BodyRegion(rawValue: place.rawValue) {
          return site.regions.contains(region) ? .yes : .elsewhere
        }
        guard let asked = Anatomy.shipped.sites[place],
          !Set(asked.regions).isDisjoint(with: site.regions)
        else { return .elsewhere }
        return site.isWhole || site.muscle != nil ? .maybe : .elsewhere
      }
      return fits.contains(.yes) ? .yes : fits.contains(.maybe) ? .maybe : .elsewhere
    case .muscle(let muscle, let side):
      let sided: Fit =
        switch finding.side {
        case .both, .midline: .yes
        case nil: .maybe
        case let recorded?: recorded == side ? .yes : .elsewhere
        }
      if site.code == muscle { return sided == .maybe && muscle == "tongue" ? .yes : sided }
      guard let asked = Anatomy.shipped.sites[muscle], sided != .elsewhere, site.muscle == nil,
        !Set(asked.regions).isDisjoint(with: site.regions)
      else { return .elsewhere }
      return .maybe
    }
  }

  /// Whether these absences together leave no part of the place out.
  private static func covers(_ denied: [Finding], _ pattern: FindingPattern) -> Bool {
    let sites = Anatomy.shipped.sites
    switch pattern.place {
    case .anywhere, .here:
      let own = Vocabulary.shipped.concepts[pattern.code]?.site.flatMap { sites[$0] }
      return territory(of: denied, own)
        .isSuperset(of: own.map { Territory($0.regions) } ?? .everywhere)
    case .within(let places):
      return places.allSatisfy { place in
        sites[place].map { territory(of: denied, $0).isSuperset(of: Territory($0.regions)) }
          ?? false
      }
    case .muscle(let muscle, let side):
      return sites[muscle].map {
        territory(of: denied, $0).isSuperset(of: Territory($0.regions, side: side))
      } ?? false
    }
  }

  private static func territory(of denied: [Finding], _ site: Site?) -> Territory {
    var covered: Territory = []
    for finding in denied {
      guard let recorded = finding.site.flatMap({ Anatomy.shipped.sites[$0] }) else {
        let own = Vocabulary.shipped.concepts[finding.code]?.site
        let regions = own.flatMap { Anatomy.shipped.sites[$0]?.regions } ?? BodyRegion.allCases
        covered.formUnion(Territory(regions, side: finding.side))
        continue
      }
      guard recorded.isWhole || recorded.code == site?.code else { continue }
      covered.formUnion(Territory(recorded.regions, side: finding.side))
    }
    return covered
  }
}
