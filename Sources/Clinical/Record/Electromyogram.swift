/// Needle EMG of one muscle.
public struct Electromyogram: Sendable, Hashable {
  public enum FasciculationPotential: String, Sendable, Hashable, CaseIterable {
    case none, simple, complex, present
    case notAssessed = "not-assessed"
  }

  public var muscle: Code
  public var side: Side?
  public var date: PartialDate?
  public var chronicNeurogenic: Presence
  /// Fibrillation potentials or positive sharp waves.
  public var fibrillation: Presence
  public var fasciculation: FasciculationPotential
  public var unstableUnits: Presence
  public var multiplets: Presence
  public var myokymic: Presence
  public var neuromyotonic: Presence
  public var afterDischarges: Presence
  public var provenance: Provenance

  public init(
    muscle: Code, side: Side?, date: PartialDate? = nil,
    chronicNeurogenic: Presence = .notAssessed, fibrillation: Presence = .notAssessed,
    fasciculation: FasciculationPotential = .notAssessed, unstableUnits: Presence = .notAssessed,
    multiplets: Presence = .notAssessed, myokymic: Presence = .notAssessed,
    neuromyotonic: Presence = .notAssessed, afterDischarges: Presence = .notAssessed,
    provenance: Provenance
  ) {
    self.muscle = muscle
    self.side = side
    self.date = date
    self.chronicNeurogenic = chronicNeurogenic
    self.fibrillation = fibrillation
    self.fasciculation = fasciculation
    self.unstableUnits = unstableUnits
    self.multiplets = multiplets
    self.myokymic = myokymic
    self.neuromyotonic = neuromyotonic
    self.afterDischarges = afterDischarges
    self.provenance = provenance
  }
}
