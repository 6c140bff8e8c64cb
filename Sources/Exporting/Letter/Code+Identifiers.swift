import Clinical

extension Code {
  /// The identifiers of public terminologies that say the same, one of each.
  ///
  /// An identifier that stands for several of ours is left out: it would be read as one of the
  /// others.
  var publicIdentifiers: [(system: Terminology.System, identifier: String)] {
    Terminology.System.allCases.compactMap { system in
      let same = Terminology.shipped.identifiers(of: self, in: system).first {
        $0.relation == .same
      }
      guard let same,
        Terminology.shipped.codes(for: same.identifier, in: system).count == 1
      else { return nil }
      return (system, same.identifier)
    }
  }
}
