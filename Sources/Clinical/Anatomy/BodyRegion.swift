/// One of the four regions in which motor neuron signs are counted, from rostral to caudal.
public enum BodyRegion: String, Sendable, Hashable, CaseIterable, Comparable {
  case bulbar, cervical, thoracic, lumbosacral

  public var index: Int {
    switch self {
    case .bulbar: 0
    case .cervical: 1
    case .thoracic: 2
    case .lumbosacral: 3
    }
  }

  public static func < (left: BodyRegion, right: BodyRegion) -> Bool { left.index < right.index }
}
