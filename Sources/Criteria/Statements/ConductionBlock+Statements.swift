import Clinical

extension PatientRecord {
  /// Motor conduction block by its numbers, and whether two nerves show it.
  static func conductionBlockStatements(of conductions: [NerveConduction]) -> [Finding] {
    let blocked = conductions.filter { $0.block != nil }
    var statements = blocked.compactMap { conduction in
      conduction.block.map { conduction.finding($0.code) }
    }
    let isOfTwoNerves = blocked.enumerated().contains { position, first in
      blocked[(position + 1)...].contains { first.isOfAnotherNerve(than: $0) }
    }
    if isOfTwoNerves, let first = blocked.first {
      statements.append(first.finding("conduction-block-in-two-nerves"))
    }
    return statements
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

  fileprivate func finding(_ code: Code) -> Finding {
    Finding(
      code, .present, side: side, observer: .instrument, date: date, provenance: provenance)
  }
}
