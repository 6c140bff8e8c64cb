/// A part of the central nervous system that an attack can be placed in by name alone.
///
/// Two attacks in different parts were certainly at different sites; two in one part, or one whose
/// site is told in other words, may or may not have been.
enum CentralSite: Hashable {
  case opticNerve, hemisphere, infratentorial, spinalCord

  /// Reads the site of an attack; only a name that stands alone, a side apart, is understood.
  init?(named text: String) {
    let sides: Set<Substring> = ["left", "right", "both", "bilateral"]
    let words = text.lowercased().split(separator: " ").filter { !sides.contains($0) }
    guard let site = Self.names[words.joined(separator: " ")] else { return nil }
    self = site
  }

  private static let names: [String: CentralSite] = [
    "optic nerve": .opticNerve, "optic nerves": .opticNerve, "optic neuritis": .opticNerve,
    "hemisphere": .hemisphere, "cerebral hemisphere": .hemisphere, "cerebrum": .hemisphere,
    "brainstem": .infratentorial, "brain stem": .infratentorial, "pons": .infratentorial,
    "cerebellum": .infratentorial, "spinal cord": .spinalCord, "cord": .spinalCord,
    "cervical cord": .spinalCord, "thoracic cord": .spinalCord, "myelitis": .spinalCord,
    "partial myelitis": .spinalCord,
  ]
}
