/// What one examiner found on one day, in the grades and scales that were used.
public struct Examination: Sendable, Hashable {
  public var date: PartialDate?
  public var examiner: String?
  public var observer: Observer
  public var power: [Power]
  public var muscles: [MuscleInspection]
  public var reflexes: [Reflex]
  public var tone: [Tone]
  public var clonus: [Clonus]
  public var plantars: [Plantar]
  public var hoffmanns: [Hoffmann]
  public var provenance: Provenance

  public init(
    date: PartialDate? = nil, examiner: String? = nil, observer: Observer = .clinician,
    power: [Power] = [], muscles: [MuscleInspection] = [], reflexes: [Reflex] = [],
    tone: [Tone] = [], clonus: [Clonus] = [], plantars: [Plantar] = [],
    hoffmanns: [Hoffmann] = [], provenance: Provenance
  ) {
    self.date = date
    self.examiner = examiner
    self.observer = observer
    self.power = power
    self.muscles = muscles
    self.reflexes = reflexes
    self.tone = tone
    self.clonus = clonus
    self.plantars = plantars
    self.hoffmanns = hoffmanns
    self.provenance = provenance
  }
}
