import Clinical

extension PatientRecord {
  /// Motor conduction block by its numbers, and whether two nerves show it.
  func stateConductionBlocks(in statements: inout [Statement]) {
    func state(_ code: Code, _ place: Int) {
      statements.append(
        Statement(
          Numbering.shipped.concept(code), .present, side: conductions[place].side,
          by: .instrument, from: .conduction(place)))
    }
    var blocked: [Int] = []
    for place in conductions.indices {
      guard let block = conductions[place].block else { continue }
      state(block.code, place)
      blocked.append(place)
    }
    let isOfTwoNerves = blocked.enumerated().contains { position, first in
      blocked[(position + 1)...].contains {
        conductions[first].isOfAnotherNerve(than: conductions[$0])
      }
    }
    if isOfTwoNerves, let first = blocked.first { state("conduction-block-in-two-nerves", first) }
  }
}

extension NerveConduction {
  fileprivate enum Block {
    case definite, probable

    var code: Code {
      switch self {
      case .definite: "definite-conduction-block"
      case .probable: "probable-conduction-block"
      }
    }
  }

  /// The grade of the block between the two points of stimulation, where its numbers decide.
  ///
  /// EFNS/PNS 2010 (van Schaik et al., J Peripher Nerv Syst 2010;15:295-301): the area falls by half
  /// or more, the distal response is over 1 mV and over 20 % of its lower limit, and the duration
  /// rises by at most 30 % (definite) or by more (probable), away from entrapment sites. The third
  /// way, a fall of 30 % over a long segment of an arm nerve, needs a length that no record holds.
  fileprivate var block: Block? {
    guard isEntrapmentSite == .absent, let areaDrop, areaDrop >= 50, let durationIncrease,
      let distalAmplitude, distalAmplitude > 1, let percentOfLowerLimit, percentOfLowerLimit > 20
    else { return nil }
    return durationIncrease <= 30 ? .definite : .probable
  }

  /// A side that was not written down may be the same one.
  fileprivate func isOfAnotherNerve(than other: NerveConduction) -> Bool {
    if nerve.lowercased() != other.nerve.lowercased() { return true }
    guard let side, let otherSide = other.side else { return false }
    return side != otherSide
  }
}
