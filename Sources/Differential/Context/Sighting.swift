import Clinical

/// One feature as one examination shows it at one place.
struct Sighting: Dated {
  let feature: Movement.Feature
  /// The site, tendon or sole; the same place on another day replaces it.
  let place: Code

  var date: PartialDate? { feature.date }

  init(_ code: Code, _ presence: Presence, at place: Code, reason: String?, in seen: Seen) {
    feature = Movement.Feature(
      code, presence, reason: reason, observer: seen.observer, date: seen.date,
      provenance: seen.provenance)
    self.place = place
  }

  /// Who saw it, when, and where that was read.
  struct Seen {
    let observer: Observer
    let date: PartialDate?
    let provenance: Provenance
  }

  /// The features of an area: present where any place in it shows one, else absent where the latest
  /// look at a place says so, else not assessable.
  static func anywhere(_ sightings: [Sighting]) -> [Movement.Feature] {
    let codes: [Code] = [
      .resistanceRisesWithSpeed, .resistanceEqualAtSlowSpeed, .catchThenRelease,
      .reflexExaggeratedThere, .reflexReducedThere, .extensorPlantarThere,
    ]
    return codes.flatMap { code in
      let seen = sightings.filter { $0.feature.code == code }
      let answered = seen.filter {
        $0.feature.presence == .present || $0.feature.presence == .absent
      }
      let current = answered.filter { sighting in
        latest(of: answered.filter { $0.place == sighting.place })
          .contains { $0.date == sighting.date }
      }
      let agreed = [Presence.present, .absent].lazy
        .map { presence in current.filter { $0.feature.presence == presence } }
        .first { !$0.isEmpty }
      return (agreed ?? seen.filter { $0.feature.presence == .notAssessable }).map(\.feature)
    }
  }
}
