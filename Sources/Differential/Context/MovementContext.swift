public import Clinical

/// The features of a movement that the rest of its record already holds.
///
/// Only what is by definition the same fact is taken over: tone felt in the same region, tendon
/// reflexes of the same region, the plantar response of the same side. Beats and cycles a second
/// are not, because the ranges of the phenomena overlap; nor is a conclusion such as *spastic*.
public struct MovementContext: Sendable {
  /// One region on one side.
  public struct Field: Sendable, Hashable {
    public let region: BodyRegion
    /// Left or right.
    public let side: Side
  }

  private let features: [Field: [Movement.Feature]]
  private let plantars: [Side: [Movement.Feature]]
  private let movements: [Movement]
  private let anatomy: Anatomy

  public init(
    _ record: PatientRecord, vocabulary: Vocabulary = .shipped, anatomy: Anatomy = .shipped
  ) {
    let reader = SightingReader(record: record, vocabulary: vocabulary, anatomy: anatomy)
    var features: [Field: [Movement.Feature]] = [:]
    for region in BodyRegion.allCases {
      for side in [Side.left, .right] {
        let field = Field(region: region, side: side)
        features[field] =
          Sighting.anywhere(reader.tone(in: field)) + Sighting.anywhere(reader.reflexes(in: field))
      }
    }
    self.features = features
    plantars = Dictionary(
      uniqueKeysWithValues: [Side.left, .right].map {
        ($0, Sighting.anywhere(reader.plantars(on: $0)))
      })
    movements = record.movements
    self.anatomy = anatomy
  }

  /// What the record says of `movement` outside its own features.
  ///
  /// A movement on both sides takes what was found on either. One whose side is not stated takes
  /// only what was found alike on both, and one whose region is not stated no tone and no reflex.
  public func features(for movement: Movement) -> [Movement.Feature] {
    let region = region(of: movement)
    let (left, right) = (features(region, .left), features(region, .right))
    switch movement.side {
    case .left: return left
    case .right: return right
    case .both, .midline:
      let all = left + right
      return all.filter { feature in
        feature.presence == .present
          || !all.contains { $0.code == feature.code && $0.presence == .present }
      }
    case nil:
      return (left + right).filter { feature in
        [left, right].allSatisfy {
          $0.contains { $0.code == feature.code && $0.presence == feature.presence }
        }
      }
    }
  }

  /// What the record says of one region and side: tone, reflexes and plantar response.
  public func features(of field: Field) -> [Movement.Feature] {
    features(field.region, field.side)
  }

  /// The regions of which tone is recorded and in which no movement is, rostral to caudal.
  public var toneFieldsWithoutMovement: [Field] {
    let moved = movements.reduce(into: Set<Field>()) { fields, movement in
      guard let region = region(of: movement) else { return }
      let sides: [Side] =
        switch movement.side {
        case .left: [.left]
        case .right: [.right]
        case .both, .midline: [.left, .right]
        // It takes only what both sides share, so that neither side is spoken for.
        case nil: []
        }
      fields.formUnion(sides.map { Field(region: region, side: $0) })
    }
    return BodyRegion.allCases.flatMap { region in
      [Side.left, .right].map { Field(region: region, side: $0) }
    }.filter { field in
      !moved.contains(field)
        && features[field, default: []].contains { feature in
          Code.resistance.contains(feature.code)
            && (feature.presence == .present || feature.presence == .absent)
        }
    }
  }

  private func features(_ region: BodyRegion?, _ side: Side) -> [Movement.Feature] {
    let local = region.flatMap { features[Field(region: $0, side: side)] } ?? []
    return local + plantars[side, default: []]
  }

  private func region(of movement: Movement) -> BodyRegion? {
    guard let regions = movement.site.flatMap({ anatomy.sites[$0]?.regions }), regions.count == 1
    else { return nil }
    return regions[0]
  }
}
