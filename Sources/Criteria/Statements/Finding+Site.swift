import Clinical

extension Finding {
  /// The recorded site, or the one that the concept has by definition.
  var effectiveSite: Site? {
    (site ?? Vocabulary.shipped.concepts[code]?.site).flatMap { Anatomy.shipped.sites[$0] }
  }
}
