import Clinical

/// Reads features out of the examinations and findings of one record.
struct SightingReader {
  let record: PatientRecord
  let vocabulary: Vocabulary
  let anatomy: Anatomy

  /// Whether something recorded at `regions` and `side` is in `field`.
  ///
  /// A side that was not stated is taken only where the structures are in the midline.
  func isIn(_ field: MovementContext.Field, _ regions: [BodyRegion], _ side: Side?) -> Bool {
    guard regions == [field.region] else { return false }
    switch side {
    case .both, .midline: return true
    case nil: return field.region == .bulbar
    default: return side == field.side
    }
  }

  func regions(of site: Code) -> [BodyRegion] { anatomy.sites[site]?.regions ?? [] }

  /// Tone felt in a region: its dependence on speed, a catch, and lead-pipe resistance.
  func tone(in field: MovementContext.Field) -> [Sighting] {
    record.examinations.flatMap { examination in
      examination.tone.filter { isIn(field, regions(of: $0.site), $0.side) }
        .flatMap { tone in
          let seen = Sighting.Seen(
            observer: examination.observer, date: examination.date, provenance: tone.provenance)
          return [
            Sighting(
              .resistanceRisesWithSpeed, tone.velocityDependence, at: tone.site,
              reason: tone.reason, in: seen),
            Sighting(
              .catchThenRelease, tone.catchAndRelease, at: tone.site, reason: tone.reason,
              in: seen),
            Sighting(
              .resistanceEqualAtSlowSpeed, tone.leadPipe, at: tone.site, reason: tone.reason,
              in: seen),
          ]
        }
    }
  }

  /// The plantar response, and an extensor response recorded as a finding.
  ///
  /// It says nothing in a child who may not be two years old yet.
  func plantars(on side: Side) -> [Sighting] {
    let examined = record.examinations.flatMap { examination in
      examination.plantars.filter { $0.side == side || $0.side == .both }
        .filter { _ in isOldEnough(on: examination.date) }
        .map { plantar in
          Sighting(
            .extensorPlantarThere, plantar.extensor, at: "foot", reason: plantar.reason,
            in: Sighting.Seen(
              observer: examination.observer, date: examination.date,
              provenance: plantar.provenance))
        }
    }
    let found = record.findings.filter {
      $0.code == "babinski" && ($0.side == side || $0.side == .both) && isOldEnough(on: $0.date)
    }
    return examined
      + found.map {
        Sighting(.extensorPlantarThere, $0.presence, at: "foot", reason: $0.reason, in: $0.seen)
      }
  }

  private func isOldEnough(on date: PartialDate?) -> Bool {
    guard let born = record.patient.born, let date = date ?? record.date else { return true }
    return date.earliest.wholeYears(since: born.latest) >= 2
  }
}

extension Finding {
  var seen: Sighting.Seen {
    Sighting.Seen(observer: observer, date: date, provenance: provenance)
  }
}

extension Tone {
  /// Tone that could not be examined leaves nothing that could be asked for.
  private var unlessNotAssessable: Presence {
    kind == .notAssessable ? .notAssessable : .notAssessed
  }

  fileprivate var velocityDependence: Presence {
    velocityDependent == .notAssessed ? unlessNotAssessable : velocityDependent
  }

  /// Tardieu quality 2 is by definition a clear catch and release; 0 and 1 are by definition none.
  fileprivate var catchAndRelease: Presence {
    guard catchFelt == .notAssessed else { return catchFelt }
    return switch tardieu {
    case 2: .present
    case 0, 1: .absent
    default: unlessNotAssessable
    }
  }

  fileprivate var leadPipe: Presence {
    kind == .leadPipe ? .present : unlessNotAssessable
  }
}

extension Plantar {
  fileprivate var extensor: Presence {
    switch response {
    case .extensor: .present
    case .flexor: .absent
    case .equivocal, .mute, .withdrawal, .notAssessed: .notAssessed
    case .notAssessable: .notAssessable
    }
  }
}
