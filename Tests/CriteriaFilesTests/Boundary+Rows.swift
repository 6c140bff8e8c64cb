import Clinical
import Criteria

extension Boundary {
  static let all: [Boundary] = [
    hunter, clonus, mjoa, cook, primaryLateralSclerosis, seizures, pressures, dysreflexia,
    neuroleptic, ashworth, mcdonald, sternbach,
  ].flatMap(\.self)

  private static let hunter: [Boundary] = [(38.0, Outcome.unmet), (38.1, .met)].map {
    (temperature: Double, outcome: Outcome) in
    Boundary(
      "temperature of Hunter's fifth arm", "\(temperature)", "serotonin.hunter-2003",
      PatientRecord(
        present("serotonergic-agent", "hypertonia")
          + [finding("ankle-clonus", elicitation: .inducible)]
          + absent("agitation", "diaphoresis", "ocular-clonus", "tremor"),
        [measured("temperature", temperature)]),
      .outcome(outcome))
  }

  private static let clonus: [Boundary] = {
    let rows: [(seconds: Double, grade: String, atLeast: String)] = [
      (2.9, "1", "unsustained"), (3.0, "2", "unsustained"), (10.0, "2", "unsustained"),
      (10.1, "3", "sustained"),
    ]
    return rows.flatMap { row in
      let clonus = Clonus(
        joint: .ankle, side: .both, presence: .present, elicitation: .inducible, beats: 12,
        seconds: row.seconds, provenance: nowhere)
      let examined = PatientRecord(examinations: [
        Examination(clonus: [clonus], provenance: nowhere)
      ])
      // Nobody looked at the knee, so that sustained clonus there stays possible.
      let named = Category.Range(atLeast: row.atLeast, atMost: "sustained")
      return [
        Boundary(
          "seconds of clonus", "\(row.seconds)", "scale.scats-clonus", examined,
          .category(row.grade)),
        Boundary(
          "seconds of clonus", "\(row.seconds), named", "sign.clonus", examined,
          Expectation(outcome: .met, category: named)),
      ]
    }
  }()

  private static let mjoa: [Boundary] = {
    let missing = Expectation(
      outcome: .undetermined, score: 15...18, asks: ["mjoa-sphincter"])
    let rows: [(points: [Double?], name: String, expected: Expectation)] = [
      ([5, 7, 3, 3], "18", Expectation(outcome: .unmet, score: 18...18)),
      ([4, 6, 3, 2], "15", .category("mild")), ([4, 5, 3, 2], "14", .category("moderate")),
      ([3, 5, 2, 2], "12", .category("moderate")), ([3, 4, 2, 2], "11", .category("severe")),
      ([5, 7, 3, nil], "a subscale missing", missing),
    ]
    let codes: [Code] = ["mjoa-arm", "mjoa-leg", "mjoa-sensory", "mjoa-sphincter"]
    return rows.map { row in
      let scored = zip(codes, row.points).compactMap { code, points in
        points.map { measured(code, $0) }
      }
      return Boundary("mJOA", row.name, "dcm.mjoa", PatientRecord([], scored), row.expected)
    }
  }()

  private static let cook: [Boundary] = {
    let two = PatientRecord(
      present("gait-unsteadiness", "hoffmann") + absent("inverted-supinator", "babinski"), age: 40)
    let three = PatientRecord(
      present("gait-unsteadiness", "hoffmann") + absent("inverted-supinator", "babinski"), age: 46)
    let one = PatientRecord(
      present("gait-unsteadiness") + absent("hoffmann", "inverted-supinator", "babinski"), age: 40)
    let open = PatientRecord(present("gait-unsteadiness", "hoffmann"), age: 40)
    return [
      Boundary("Cook", "2 of 5", "dcm.cook-2010", two, Expectation(outcome: .unmet, score: 2...2)),
      Boundary("Cook", "3 of 5", "dcm.cook-2010", three, Expectation(outcome: .met, score: 3...3)),
      Boundary(
        "Cook", "1 of 5", "dcm.cook-2010.one-or-none", one,
        Expectation(outcome: .met, score: 1...1, says: "0.18")),
      Boundary(
        "Cook", "2 to 4 of 5", "dcm.cook-2010", open,
        Expectation(outcome: .undetermined, score: 2...4)),
    ]
  }()

  private static let primaryLateralSclerosis: [Boundary] = {
    let rows: [(months: Double, age: Double, expected: Expectation)] = [
      (23, 60, .outcome(.unmet)), (24, 60, .category("probable")),
      (47, 60, .category("probable")), (48, 60, Expectation(outcome: .met, says: "Boundary")),
      (49, 60, .category("definite")), (49, 24, .outcome(.unmet)),
    ]
    return rows.map { row in
      Boundary(
        "PLS months", "\(Int(row.months)) at \(Int(row.age)) years", "pls.turner-2020",
        PatientRecord(
          present("progressive-motor-impairment", "other-disease-excluded")
            + [finding("spasticity", at: "arm", .both), finding("spasticity", at: "leg", .both)]
            + absent(
              "numbness", "tingling", "sensory-loss", "fasciculation", "wasting",
              "emg-fibrillation"),
          [measured("months-since-onset", row.months)], age: row.age),
        row.expected)
    }
  }()

  private static let seizures: [Boundary] = {
    let durations: [(name: String, seconds: Double, outcome: Outcome)] = [
      ("4:59", 299, .unmet), ("5:00", 300, .met),
    ]
    let jerks: [(interval: Double, minutes: Double, outcome: Outcome)] = [
      (10, 59, .unmet), (10, 60, .met), (11, 60, .unmet),
    ]
    return durations.map { row in
      Boundary(
        "status", row.name, "seizure.status-epilepticus",
        PatientRecord(
          present("convulsive-seizure") + absent("focal-motor-seizure", "reduced-consciousness"),
          [measured("seizure-duration", row.seconds, "s"), measured("glasgow-coma-score", 15)]),
        .outcome(row.outcome))
    }
      + jerks.map { row in
        Boundary(
          "epilepsia partialis continua",
          "every \(Int(row.interval)) s for \(Int(row.minutes)) min",
          "seizure.epilepsia-partialis-continua",
          PatientRecord(
            present("focal-motor-seizure"),
            [measured("jerk-interval", row.interval), measured("jerking-duration", row.minutes)]),
          .outcome(row.outcome))
      }
  }()
}
