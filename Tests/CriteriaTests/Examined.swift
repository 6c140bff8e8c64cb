import Clinical
import Criteria

func examination(
  power: [Power] = [], muscles: [MuscleInspection] = [], reflexes: [Reflex] = [],
  tone: [Tone] = [], clonus: [Clonus] = [], plantars: [Plantar] = [], hoffmanns: [Hoffmann] = []
) -> Examination {
  Examination(
    power: power, muscles: muscles, reflexes: reflexes, tone: tone, clonus: clonus,
    plantars: plantars, hoffmanns: hoffmanns, provenance: place())
}

func reflex(
  _ tendon: Code, _ side: Side?, _ grade: Double? = nil, on scale: Reflex.Scale? = nil,
  _ descriptor: Reflex.Descriptor? = nil, spread: Presence = .notAssessed
) -> Reflex {
  Reflex(
    tendon: tendon, side: side, grade: grade, scale: scale, descriptor: descriptor,
    spread: spread, provenance: place())
}

func clonus(
  _ joint: Clonus.Joint, _ side: Side?, _ presence: Presence = .present, beats: Int? = nil,
  seconds: Double? = nil, persists: Presence = .notAssessed, elicitation: Elicitation? = nil
) -> Clonus {
  Clonus(
    joint: joint, side: side, presence: presence, elicitation: elicitation, beats: beats,
    seconds: seconds, persistsWhileStretched: persists, provenance: place())
}

func plantar(_ side: Side, _ response: Plantar.Response) -> Plantar {
  Plantar(side: side, response: response, provenance: place())
}

func hoffmann(_ side: Side, _ response: Hoffmann.Response) -> Hoffmann {
  Hoffmann(side: side, response: response, provenance: place())
}

/// What these examinations say of a finding, wherever it is or in one region.
func outcome(
  of code: Code, in region: Code? = nil, after examinations: Examination...
) -> Outcome {
  outcome(
    of: region.map { present(code, in: $0) } ?? present(code),
    for: record(examinations: examinations))
}
