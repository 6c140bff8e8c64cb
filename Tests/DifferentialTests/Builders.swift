import Clinical
import Diagnostics
import Differential

/// A place in an input that does not exist.
func place(_ line: Int = 1) -> Provenance { Provenance(Origin(path: "fictional", line: line)) }

func feature(
  _ code: Code, _ presence: Presence, by observer: Observer = .clinician, on date: String? = nil,
  line: Int = 1
) -> Movement.Feature {
  Movement.Feature(
    code, presence, observer: observer, date: date.flatMap { PartialDate($0) },
    provenance: place(line))
}

func movement(
  at site: Code? = nil, _ side: Side? = nil, called: Code? = nil,
  _ features: [Movement.Feature] = []
) -> Movement {
  var movement = Movement(id: "m1", observer: .patient, features: features, provenance: place())
  movement.site = site
  movement.side = side
  movement.called = called
  return movement
}

func record(
  _ movements: [Movement] = [], findings: [Finding] = [], _ examinations: Examination...
) -> PatientRecord {
  var record = PatientRecord(patient: Patient(provenance: place()), provenance: place())
  record.movements = movements
  record.findings = findings
  record.examinations = examinations
  return record
}

func examination(
  on date: String? = nil, reflexes: [Reflex] = [], tone: [Tone] = [], clonus: [Clonus] = [],
  plantars: [Plantar] = []
) -> Examination {
  Examination(
    date: date.flatMap { PartialDate($0) }, reflexes: reflexes, tone: tone, clonus: clonus,
    plantars: plantars, provenance: place())
}

func reflex(
  _ tendon: Code, _ side: Side?, grade: Double? = nil, on scale: Reflex.Scale? = nil,
  _ descriptor: Reflex.Descriptor? = nil
) -> Reflex {
  Reflex(
    tendon: tendon, side: side, grade: grade, scale: scale, descriptor: descriptor,
    provenance: place())
}

func tone(
  _ site: Code, _ side: Side?, rises: Presence = .notAssessed, catches: Presence = .notAssessed,
  kind: Tone.Kind? = nil, tardieu: Int? = nil
) -> Tone {
  Tone(
    site: site, side: side, kind: kind, tardieu: tardieu, velocityDependent: rises,
    catchFelt: catches, provenance: place())
}
