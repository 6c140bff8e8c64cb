import Clinical

extension Examination {
  /// The grade of the Modified Ashworth Scale, each grade a finding of its own.
  ///
  /// The scale is ordinal and 1+ is a name, not one and a half: no arithmetic is done on it. A grade
  /// denies the others for the same place, and 0 denies them all.
  func stateGrades(
    of tone: Tone, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    let presence: (Tone.Ashworth) -> Presence
    if let grade = tone.ashworth {
      presence = { $0 == grade ? .present : .absent }
    } else if tone.kind == .notAssessable {
      presence = { _ in .notAssessable }
    } else {
      return
    }
    for grade in Tone.Ashworth.allCases {
      guard let code = grade.code else { continue }
      statements.append(
        statement(code, presence(grade), site: tone.site, side: tone.side, source))
    }
  }

  /// The Tardieu quality, and the catch's distance from the full range (R2 - R1).
  func readings(of tone: Tone) -> [Measurement] {
    var readings: [Measurement] = []
    if let quality = tone.tardieu {
      readings.append(reading("tardieu-quality", Double(quality), at: tone))
    }
    if let caught = tone.catchAngle, let full = tone.fullRange {
      readings.append(reading("tardieu-dynamic-angle", full - caught, at: tone))
    }
    return readings
  }

  private func reading(_ code: Code, _ value: Double, at tone: Tone) -> Measurement {
    reading(code, value, site: tone.site, provenance: tone.provenance)
  }
}

extension Tone.Ashworth {
  /// Raised tone of this grade as a finding; grade 0 is none.
  fileprivate var code: Code? {
    switch self {
    case .zero: nil
    case .one: "ashworth-1"
    case .onePlus: "ashworth-1-plus"
    case .two: "ashworth-2"
    case .three: "ashworth-3"
    case .four: "ashworth-4"
    }
  }
}
