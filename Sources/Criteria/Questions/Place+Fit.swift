import Clinical

extension Place {
  /// Whether a present finding is at this place, may be, or is elsewhere.
  func fit(of finding: Finding) -> AnswerSheet.Fit {
    let anatomy = Anatomy.shipped
    guard self != .anywhere else { return .yes }
    guard let site = finding.effectiveSite else { return .maybe }
    switch self {
    case .anywhere, .here: return .yes
    case .within(let places):
      let fits = places.map { place -> AnswerSheet.Fit in
        if place == site.code { return .yes }
        if let region = BodyRegion(rawValue: place.rawValue) {
          return site.regions.contains(region) ? .yes : .elsewhere
        }
        guard let asked = anatomy.sites[place], !Set(asked.regions).isDisjoint(with: site.regions)
        else { return .elsewhere }
        return site.isWhole || site.muscle != nil ? .maybe : .elsewhere
      }
      return fits.contains(.yes) ? .yes : fits.contains(.maybe) ? .maybe : .elsewhere
    case .muscle(let muscle, let side):
      let sided = finding.covers(side)
      if site.code == muscle {
        // The tongue is one muscle to the examiner unless a side was written down.
        if sided == .maybe, muscle == "tongue" { return .yes }
        return sided
      }
      guard let asked = anatomy.sites[muscle], !Set(asked.regions).isDisjoint(with: site.regions),
        sided != .elsewhere, site.muscle == nil
      else { return .elsewhere }
      return .maybe
    }
  }

  /// Whether these absences together leave no part of the place out.
  func isCovered(by denied: [Finding], of code: Code) -> Bool {
    let anatomy = Anatomy.shipped
    let ownSite = Vocabulary.shipped.concepts[code]?.site
    switch self {
    case .anywhere, .here:
      let own = ownSite.flatMap { anatomy.sites[$0] }
      let needed = own.map { Territory($0.regions) } ?? .everywhere
      return denied.coverage(of: own).isSuperset(of: needed)
    case .within(let places):
      return places.allSatisfy { place in
        guard let site = anatomy.sites[place] else { return false }
        return denied.coverage(of: site).isSuperset(of: Territory(site.regions))
      }
    case .muscle(let muscle, let side):
      guard let site = anatomy.sites[muscle] else { return false }
      return denied.coverage(of: site).isSuperset(of: Territory(site.regions, side: side))
    }
  }
}

extension [Finding] {
  /// The fields in which these absences hold for all of `site`, or for everything when it is `nil`.
  fileprivate func coverage(of site: Site?) -> Territory {
    var covered: Territory = []
    for finding in self {
      guard let recorded = finding.site.flatMap({ Anatomy.shipped.sites[$0] }) else {
        // Nothing narrower was written down, so the absence is meant for the whole finding.
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

extension Finding {
  /// The recorded site, or the one that the concept has by definition.
  var effectiveSite: Site? {
    (site ?? Vocabulary.shipped.concepts[code]?.site).flatMap { Anatomy.shipped.sites[$0] }
  }

  fileprivate func covers(_ side: Side) -> AnswerSheet.Fit {
    switch self.side {
    case .both, .midline: .yes
    case nil: .maybe
    case let recorded?: recorded == side ? .yes : .elsewhere
    }
  }
}
