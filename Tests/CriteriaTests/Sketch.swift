import Clinical
import Criteria
import Drawing

/// A partial record of a `World`: what was written down, and which worlds that leaves possible.
struct Sketch {
  enum Clonus: CaseIterable {
    case unrecorded, absent, present, spontaneous, inducible, both, notAssessable
  }

  enum Temperature: CaseIterable {
    case unrecorded, normal, exactly38, above38, under38, atLeast39, twice, notAssessable
  }

  enum Age: CaseIterable {
    case unrecorded, child, aroundSixteen, grown
  }

  var agitation: Presence = .notAssessed
  var tremor: Presence = .notAssessed
  var clonus: Clonus = .unrecorded
  var temperature: Temperature = .unrecorded
  var age: Age = .unrecorded

  static func drawn(_ draws: inout Draws) -> Sketch {
    var sketch = Sketch()
    if draws.draw(2) == 0 { sketch.agitation = Presence.allCases[draws.draw(4)] }
    if draws.draw(2) == 0 { sketch.tremor = Presence.allCases[draws.draw(4)] }
    if draws.draw(2) == 0 { sketch.clonus = Clonus.allCases[draws.draw(7)] }
    if draws.draw(2) == 0 { sketch.temperature = Temperature.allCases[draws.draw(8)] }
    if draws.draw(2) == 0 { sketch.age = Age.allCases[draws.draw(4)] }
    return sketch
  }

  var record: PatientRecord {
    let findings = [finding("agitation", agitation), finding("tremor", tremor)] + clonusFindings
    let born =
      switch age {
      case .unrecorded: nil as PartialDate?
      case .child: PartialDate("2016-03-01")
      case .aroundSixteen: PartialDate("2010")
      case .grown: PartialDate("1996")
      }
    return CriteriaTests.record(findings, measurements: temperatures, born: born)
  }

  private var clonusFindings: [Finding] {
    switch clonus {
    case .unrecorded: []
    case .absent: [finding("clonus", .absent)]
    case .present: [finding("clonus")]
    case .spontaneous: [finding("clonus", elicitation: .spontaneous)]
    case .inducible: [finding("clonus", elicitation: .inducible)]
    case .both:
      [
        finding("clonus", elicitation: .spontaneous), finding("clonus", elicitation: .inducible),
      ]
    case .notAssessable: [finding("clonus", .notAssessable)]
    }
  }

  private var temperatures: [Measurement] {
    switch temperature {
    case .unrecorded: []
    case .normal: [measurement("temperature", 37)]
    case .exactly38: [measurement("temperature", 38)]
    case .above38: [measurement("temperature", 38.5)]
    case .under38: [measurement("temperature", 38, .below)]
    case .atLeast39: [measurement("temperature", 39, .atLeast)]
    case .twice: [measurement("temperature", 37), measurement("temperature", 39, .atMost)]
    case .notAssessable: [measurement("temperature", nil, nil, .notAssessable)]
    }
  }

  var worlds: [World] { World.all.filter { allows($0) } }

  private func allows(_ world: World) -> Bool {
    agitation.allows(world.isAgitated) && tremor.allows(world.trembles)
      && allows(world.clonus) && allows(temperature: world.temperature)
      && allows(age: world.age)
  }

  /// Where one elicitation was recorded the other was not seen, by the convention of the engine.
  private func allows(_ beating: World.Beating) -> Bool {
    switch clonus {
    case .unrecorded, .notAssessable: true
    case .absent: beating == .never
    case .present: beating != .never
    case .spontaneous: beating == .spontaneous
    case .inducible: beating == .inducible
    case .both: beating == .both
    }
  }

  private func allows(temperature value: Double) -> Bool {
    switch temperature {
    case .unrecorded, .notAssessable: true
    case .normal: value == 37
    case .exactly38: value == 38
    case .above38: value == 38.5
    case .under38: value < 38
    case .atLeast39: value >= 39
    // The highest counts: of 37 and at most 39, it is between the two.
    case .twice: value >= 37 && value <= 39
    }
  }

  private func allows(age years: Double) -> Bool {
    switch age {
    case .unrecorded: true
    case .child: years == 10
    case .aroundSixteen: years == 15 || years == 16
    case .grown: years == 30
    }
  }

  /// What the record says cannot be assessed.
  var unassessable: Set<Code> {
    var codes: Set<Code> = []
    if agitation == .notAssessable { codes.insert("agitation") }
    if tremor == .notAssessable { codes.insert("tremor") }
    if clonus == .notAssessable { codes.insert("clonus") }
    if temperature == .notAssessable { codes.insert("temperature") }
    return codes
  }
}

extension Presence {
  fileprivate func allows(_ isThere: Bool) -> Bool {
    switch self {
    case .present: isThere
    case .absent: !isThere
    case .notAssessed, .notAssessable: true
    }
  }
}
