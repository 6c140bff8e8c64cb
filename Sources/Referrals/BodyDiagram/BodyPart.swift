import Clinical

/// A part of the body that the diagram draws by itself, on either side.
package enum BodyPart: String, CaseIterable {
  case face, neck, shoulder, upperArm, backOfArm, forearm, backOfForearm, hand
  case chest, abdomen, back, buttock, thigh, backOfThigh, shin, calf, foot

  /// Whether both sides are one part with one name.
  var isMidline: Bool {
    switch self {
    case .face, .neck, .chest, .abdomen, .back: true
    default: false
    }
  }

  /// The signs without which the part was not examined whole.
  var signs: [BodySign] {
    let always: [BodySign] = [.fasciculation, .wasting, .weakness]
    switch self {
    case .upperArm, .backOfArm, .forearm, .thigh: return always + [.tone, .reflexRaised]
    case .backOfForearm, .shin: return always + [.tone]
    case .calf: return always + [.tone, .reflexRaised, .clonus]
    default: return always
    }
  }

  /// The parts that a site of the anatomy tables is or lies in.
  static func parts(of site: Code) -> [BodyPart] {
    if let named = sites[site] { return named }
    guard let regions = Anatomy.shipped.sites[site]?.regions else { return [] }
    return regions.flatMap { regionParts[$0] ?? [] }
  }

  private static let arm: [BodyPart] = [
    .shoulder, .upperArm, .backOfArm, .forearm, .backOfForearm, .hand,
  ]
  private static let leg: [BodyPart] = [.buttock, .thigh, .backOfThigh, .shin, .calf, .foot]

  private static let regionParts: [BodyRegion: [BodyPart]] = [
    .bulbar: [.face], .cervical: [.neck] + arm, .thoracic: [.chest, .abdomen, .back],
    .lumbosacral: leg,
  ]

  /// What the tables say in more detail than a region.
  private static let sites: [Code: [BodyPart]] = [
    "neck": [.neck], "arm": arm, "leg": leg, "limbs": arm + leg, "shoulder": [.shoulder],
    "upper-arm": [.upperArm, .backOfArm], "elbow": [.upperArm, .backOfArm],
    "forearm": [.forearm, .backOfForearm], "wrist": [.forearm, .backOfForearm], "hand": [.hand],
    "thumb": [.hand], "fingers": [.hand], "diaphragm": [.chest], "chest": [.chest],
    "back": [.back], "abdomen": [.abdomen], "buttock": [.buttock], "hip": [.buttock, .thigh],
    "thigh": [.thigh, .backOfThigh], "knee": [.thigh], "calf": [.calf], "shin": [.shin],
    "ankle": [.calf], "foot": [.foot], "toes": [.foot], "perineum": [],
    "sternocleidomastoid": [.neck], "trapezius": [.back], "deltoid": [.shoulder],
    "biceps-brachii": [.upperArm], "brachioradialis": [.forearm],
    "triceps-brachii": [.backOfArm], "extensor-digitorum-communis": [.backOfForearm],
    "flexor-carpi-radialis": [.forearm], "first-dorsal-interosseous": [.hand],
    "abductor-digiti-minimi": [.hand], "abductor-pollicis-brevis": [.hand],
    "thoracic-paraspinals": [.back], "rectus-abdominis": [.abdomen], "iliopsoas": [.thigh],
    "vastus-lateralis": [.thigh], "rectus-femoris": [.thigh], "adductor-longus": [.thigh],
    "tibialis-anterior": [.shin], "extensor-hallucis-longus": [.shin],
    "gluteus-medius": [.buttock], "tibialis-posterior": [.calf],
    "medial-gastrocnemius": [.calf],
  ]
}
