import Clinical
import Criteria

extension Boundary {
  static let pressures: [Boundary] = {
    func pressed(_ systolic: Double, _ diastolic: Double, _ clonus: Presence) -> PatientRecord {
      PatientRecord(
        present("obstetric-window") + [finding("clonus", clonus)]
          + absent(
            "severe-headache", "visual-disturbance", "upper-abdominal-pain", "vomiting",
            "reduced-consciousness"),
        [measured("systolic", systolic), measured("diastolic", diastolic)])
    }
    func pregnant(weeks: Int, days: Int) -> PatientRecord {
      var record = pressed(150, 95, .present)
      record.findings.removeAll { $0.code == "obstetric-window" }
      var pregnancy = Pregnancy(status: .pregnant, provenance: nowhere)
      pregnancy.gestationWeeks = Double(weeks) + Double(days) / 7
      record.pregnancy = pregnancy
      return record
    }
    let raised = "pregnancy.pe1-hypertension-with-clonus"
    let severe = "pregnancy.pe2-severe-features"
    let definition = "pregnancy.isshp-pre-eclampsia"
    return [
      Boundary("blood pressure", "139/89", raised, pressed(139, 89, .present), .outcome(.unmet)),
      Boundary("blood pressure", "140/89", raised, pressed(140, 89, .present), .outcome(.met)),
      Boundary("blood pressure", "160/109", severe, pressed(160, 109, .absent), .outcome(.met)),
      Boundary("blood pressure", "159/110", severe, pressed(159, 110, .absent), .outcome(.met)),
      Boundary("blood pressure", "159/109", severe, pressed(159, 109, .absent), .outcome(.unmet)),
      Boundary(
        "weeks of gestation", "19 and 6 days", definition, pregnant(weeks: 19, days: 6),
        .outcome(.notApplicable)),
      Boundary(
        "weeks of gestation", "20", definition, pregnant(weeks: 20, days: 0), .outcome(.met)),
      Boundary(
        "weeks of gestation", "19 and 6 days, with clonus", raised, pregnant(weeks: 19, days: 6),
        .outcome(.notApplicable)),
    ]
  }()

  static let dysreflexia: [Boundary] = {
    func risen(_ rise: Double?) -> PatientRecord {
      let usual = rise == nil ? [] : [measured("usual-systolic", 100)]
      return PatientRecord(
        present("known-spinal-cord-injury", "headache"),
        [measured("systolic", 100 + (rise ?? 30))] + usual)
    }
    let id = "cord.autonomic-dysreflexia"
    return [
      Boundary("autonomic dysreflexia", "+19", id, risen(19), .outcome(.unmet)),
      Boundary(
        "autonomic dysreflexia", "+20", id, risen(20),
        Expectation(outcome: .met, firing: .fires(.immediate))),
      Boundary(
        "autonomic dysreflexia", "usual pressure not recorded", id, risen(nil),
        Expectation(
          outcome: .undetermined, firing: .cannotExclude(.immediate), asks: ["systolic-rise"])),
    ]
  }()

  static let neuroleptic: [Boundary] = {
    let four = present(
      "dopamine-antagonist-within-72-hours", "hyperthermia-twice", "rigidity", "confusion")
    let rest: [Code] = [
      "blood-pressure-raised-by-a-quarter", "blood-pressure-swing", "diaphoresis",
      "urinary-incontinence", "heart-rate-raised-by-a-quarter", "respiratory-rate-raised-by-half",
      "other-disease-excluded",
    ]
    let all = PatientRecord(
      four + rest.map { finding($0) }, [measured("creatine-kinase", 800, upper: 200)])
    let some = PatientRecord(
      four + rest.map { finding($0, .absent) }, [measured("creatine-kinase", 100, upper: 200)])
    return [
      Boundary("NMS points", "all items", "nms.consensus-2011", all, .score(100)),
      Boundary("NMS points", "four items", "nms.consensus-2011", some, .score(68)),
    ]
  }()

  /// What a form writes as a grade; one that is not on the scale is no grade.
  static let ashworth: [Boundary] = {
    let graded = Expectation(
      outcome: .met, category: Category.Range(atLeast: "1+", atMost: "4"))
    let rejected = Expectation(outcome: .undetermined, asks: ["ashworth-1"])
    return [("1+", graded), ("1.5", rejected)].map { (grade: String, expected: Expectation) in
      let tone = Tone(
        site: "leg", side: .both, ashworth: Tone.Ashworth(rawValue: grade), provenance: nowhere)
      return Boundary(
        "Modified Ashworth", grade, "scale.modified-ashworth",
        PatientRecord(examinations: [Examination(tone: [tone], provenance: nowhere)]), expected)
    }
  }()

  static let mcdonald: [Boundary] = {
    let id = "ms.mcdonald-2017"
    let entry = present(
      "other-disease-excluded", "brain-mri-obtained", "typical-demyelinating-presentation")
    let counts = [measured("attack-count", 2), measured("objective-lesion-count", 1)]
    func scanned(infratentorial: Double) -> PatientRecord {
      PatientRecord(
        entry + absent("historical-attack-evidence", "attack-at-another-site"),
        counts + [
          measured("periventricular-lesions", 1), measured("cortical-lesions", 0),
          measured("infratentorial-lesions", infratentorial), measured("spinal-cord-lesions", 0),
        ], age: 34)
    }
    return [
      Boundary(
        "McDonald 2017 row 2", "history of an earlier attack not recorded", id,
        PatientRecord(entry, counts, age: 34),
        Expectation(
          outcome: .undetermined,
          asks: [
            "attack-at-another-site", "historical-attack-evidence", "periventricular-lesions",
            "infratentorial-lesions", "cortical-lesions", "spinal-cord-lesions",
          ])),
      Boundary(
        "McDonald 2017 MRI", "periventricular only", id, scanned(infratentorial: 0),
        .outcome(.unmet)),
      Boundary(
        "McDonald 2017 MRI", "periventricular and infratentorial", id, scanned(infratentorial: 1),
        .category("satisfied")),
    ]
  }()

  static let sternbach: [Boundary] = {
    let rows: [(name: String, neuroleptic: Presence, outcome: Outcome)] = [
      ("neuroleptic just started", .present, .unmet), ("no neuroleptic", .absent, .met),
    ]
    return rows.map { row in
      Boundary(
        "Sternbach", row.name, "serotonin.sternbach-1991",
        PatientRecord(
          present(
            "serotonergic-agent", "serotonergic-added-or-increased", "other-disease-excluded",
            "agitation", "tremor", "diarrhoea")
            + [finding("neuroleptic-added-or-increased", row.neuroleptic)]),
        .outcome(row.outcome))
    }
  }()
}
