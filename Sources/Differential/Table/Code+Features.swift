import Clinical

/// The features that the differential names by itself; every other is data.
extension Code {
  static let broughtOnByQuickStretch: Code = "brought-on-by-quick-stretch"
  static let changesWithDistraction: Code = "changes-with-distraction"
  static let oneFacialNerve: Code = "one-facial-nerve"
  static let resistanceRisesWithSpeed: Code = "resistance-rises-with-speed"
  static let resistanceEqualAtSlowSpeed: Code = "resistance-equal-at-slow-speed"
  static let catchThenRelease: Code = "catch-then-release"
  static let reflexExaggeratedThere: Code = "reflex-exaggerated-there"
  static let reflexReducedThere: Code = "reflex-reduced-there"
  static let extensorPlantarThere: Code = "extensor-plantar-there"

  /// What is felt when the limb is moved: the tone itself.
  static let resistance: Set<Code> = [
    resistanceRisesWithSpeed, resistanceEqualAtSlowSpeed, catchThenRelease,
  ]

  /// The features of a region and side, whatever moves in it.
  static let ofRegion: Set<Code> = resistance.union([
    reflexExaggeratedThere, reflexReducedThere, extensorPlantarThere,
  ])
}
