public import Clinical

/// The differential of involuntary movements and raised tone, over one feature table.
public struct Differential: Sendable {
  public let table: FeatureTable
  /// What a movement may be called where it is the tone itself that is complained of.
  private let complaintsOfTone: Set<Code>
  let vocabulary: Vocabulary
  let anatomy: Anatomy

  public static let shipped = Differential()

  public init(
    table: FeatureTable = .shipped, vocabulary: Vocabulary = .shipped, anatomy: Anatomy = .shipped
  ) {
    self.table = table
    complaintsOfTone = vocabulary.conceptsWithin("hypertonia").union(["stiffness", "dystonia"])
    self.vocabulary = vocabulary
    self.anatomy = anatomy
  }

  /// Every movement of `record`, in its order, then every region with tone and no movement.
  public func assess(_ record: PatientRecord) -> [MovementAssessment] {
    let context = MovementContext(record, vocabulary: vocabulary, anatomy: anatomy)
    let movements = record.movements.map { assess($0, adding: context.features(for: $0)) }
    let regions = context.toneFieldsWithoutMovement.map { field in
      MovementAssessment(
        movement: nil, site: Code(field.region.rawValue), side: field.side,
        outcomes: [
          run(.tone, over: context.features(of: field), isHeard: Code.ofRegion.contains)
        ])
    }
    return movements + regions
  }

  /// One movement with its own features and those that the rest of the record gives it.
  ///
  /// A movement that is not complained of as tone says nothing of tone: a flicker that no stretch
  /// brings on does not make the leg it is in less spastic. Its tone contest is over the
  /// resistance, reflexes and plantar response of the region alone.
  public func assess(
    _ movement: Movement, adding features: [Movement.Feature] = []
  ) -> MovementAssessment {
    let features = movement.features + features
    let inferred = territory(of: movement, given: features)
    let isToneItself = movement.called.map(complaintsOfTone.contains) ?? false
    return MovementAssessment(
      movement: movement.id, site: movement.site, side: movement.side,
      outcomes: [
        contest(.movement, over: features, inferred: inferred),
        isToneItself
          ? contest(.tone, over: features, inferred: inferred)
          : run(.tone, over: features, isHeard: Code.ofRegion.contains),
      ])
  }

  /// A movement elsewhere than in the face is not confined to one facial nerve.
  ///
  /// A site that may mean part of the face leaves it open, and so does anything recorded of it.
  private func territory(
    of movement: Movement, given features: [Movement.Feature]
  ) -> [Movement.Feature] {
    let isAnswered = features.contains {
      $0.code == .oneFacialNerve && ($0.presence == .present || $0.presence == .absent)
    }
    guard !isAnswered, let code = movement.site, let site = anatomy.sites[code],
      !Self.sitesOfTheFace.contains(code), site.muscle?.nerve != "facial"
    else { return [] }
    return [
      Movement.Feature(
        .oneFacialNerve, .absent, reason: "the site is not the face",
        observer: movement.observer, date: movement.date, provenance: movement.provenance)
    ]
  }

  private static let sitesOfTheFace: Set<Code> = [
    "bulbar", "head", "face", "eyelid", "eye", "perioral", "chin", "jaw",
  ]
}
