import Clinical
import Criteria
import Testing

/// Lesions, CSF and dissemination in time, as scans and laboratories tell of them.
@Suite struct LesionCountTests {
  private typealias Lesions = [(Study.Lesion.Area, Int?, Presence)]

  private func scan(
    _ part: String?, _ lesions: Lesions = [], on date: String? = nil,
    status: Study.Status = .done, kind: Study.Kind = .mri
  ) -> Study {
    var scan = Study(kind: kind, status: status, provenance: place())
    scan.part = part
    scan.date = date.flatMap { PartialDate($0) }
    scan.lesions = lesions.map { area, count, enhancing in
      var lesion = Study.Lesion(area: area, provenance: place())
      lesion.count = count
      lesion.enhancing = enhancing
      return lesion
    }
    return scan
  }

  private func outcome(of condition: Condition, _ studies: Study...) -> Outcome {
    var record = CriteriaTests.record()
    record.studies = studies
    return CriteriaTests.outcome(of: condition, for: record)
  }

  private func lesions(_ code: Code, atLeast least: Double) -> Condition {
    .measure(code, .atLeast(least))
  }

  @Test func `a lesion in an area counts from any finished scan`() {
    let brain = scan("brain", [(.periventricular, 3, .notAssessed)])
    #expect(outcome(of: lesions("periventricular-lesions", atLeast: 3), brain) == .met)
    #expect(outcome(of: lesions("periventricular-lesions", atLeast: 4), brain) == .unmet)
    #expect(outcome(of: lesions("infratentorial-lesions", atLeast: 1), brain) == .undetermined)
    let uncounted = scan("brain", [(.periventricular, nil, .notAssessed)])
    #expect(outcome(of: lesions("periventricular-lesions", atLeast: 1), uncounted) == .met)
    #expect(
      outcome(of: lesions("periventricular-lesions", atLeast: 2), uncounted) == .undetermined)
    let awaited = scan("brain", [(.periventricular, 3, .notAssessed)], status: .requested)
    #expect(
      outcome(of: lesions("periventricular-lesions", atLeast: 1), awaited) == .undetermined)
  }

  @Test func `there is none only where that part was scanned and counted none`() {
    let code: Code = "spinal-cord-lesions"
    let none: Lesions = [(.spinalCord, 0, .notAssessed)]
    #expect(outcome(of: lesions(code, atLeast: 1), scan("whole spine", none)) == .unmet)
    #expect(outcome(of: lesions(code, atLeast: 1), scan("cervical spine", none)) == .undetermined)
    #expect(
      outcome(of: lesions(code, atLeast: 1), scan("cervical and thoracic cord", none)) == .unmet)
    #expect(outcome(of: lesions(code, atLeast: 1), scan("brain", none)) == .undetermined)
    #expect(outcome(of: lesions(code, atLeast: 1), scan(nil, none)) == .undetermined)
    #expect(outcome(of: lesions(code, atLeast: 1), scan("whole spine")) == .undetermined)
    #expect(
      outcome(of: lesions(code, atLeast: 1), scan("whole spine", none), scan("cervical spine"))
        == .undetermined)
    #expect(
      outcome(of: lesions(code, atLeast: 1), scan("whole spine", none), scan("brain")) == .unmet)
  }

  @Test func `of several scans the one with most counts`() {
    let code: Code = "infratentorial-lesions"
    let before = scan("brain", [(.infratentorial, 0, .notAssessed)])
    let after = scan("brain", [(.infratentorial, 2, .notAssessed)])
    #expect(outcome(of: lesions(code, atLeast: 2), before, after) == .met)
    #expect(outcome(of: lesions(code, atLeast: 3), before, after) == .unmet)
  }

  @Test func `lesions with and without enhancement are different ones`() {
    let code: Code = "cortical-lesions"
    let both = scan("brain", [(.cortical, 1, .present), (.cortical, 2, .absent)])
    #expect(outcome(of: lesions(code, atLeast: 3), both) == .met)
    let twice = scan("brain", [(.cortical, 2, .notAssessed), (.cortical, 1, .present)])
    #expect(outcome(of: lesions(code, atLeast: 2), twice) == .met)
    #expect(outcome(of: lesions(code, atLeast: 3), twice) == .undetermined)
    #expect(outcome(of: lesions(code, atLeast: 4), twice) == .unmet)
  }

  @Test func `old and new lesions on one scan are dissemination in time`() {
    let time = present("mri-dissemination-in-time")
    let both = scan("brain", [(.cortical, 1, .present), (.periventricular, 2, .absent)])
    #expect(outcome(of: time, both) == .met)
    for enhancing in [Presence.present, .notAssessed] {
      let one = scan("brain", [(.cortical, 1, .present), (.periventricular, 2, enhancing)])
      #expect(outcome(of: time, one) == .undetermined)
    }
    let none = scan("brain", [(.cortical, 1, .present), (.periventricular, 0, .absent)])
    #expect(outcome(of: time, none) == .undetermined)
  }

  @Test func `a lesion more than on an earlier scan of that part is dissemination in time`() {
    let time = present("mri-dissemination-in-time")
    let first = scan("brain", [(.periventricular, 2, .notAssessed)], on: "2025-01-10")
    let later = scan("brain", [(.periventricular, 3, .notAssessed)], on: "2025-09-10")
    let same = scan("brain", [(.periventricular, 2, .notAssessed)], on: "2025-09-10")
    let undated = scan("brain", [(.periventricular, 3, .notAssessed)])
    #expect(outcome(of: time, first, later) == .met)
    #expect(outcome(of: time, later, first) == .met)
    #expect(outcome(of: time, first, same) == .undetermined)
    #expect(outcome(of: time, first, undated) == .undetermined)
    let partly = scan("cervical spine", [(.spinalCord, 0, .notAssessed)], on: "2025-01-10")
    let cord = scan("whole spine", [(.spinalCord, 1, .notAssessed)], on: "2025-09-10")
    #expect(outcome(of: time, partly, cord) == .undetermined)
  }

  @Test func `the optic nerve is shown by a scan or by evoked potentials`() {
    let nerve = present("optic-nerve-lesion")
    let shown: Lesions = [(.opticNerve, 1, .notAssessed)]
    let none: Lesions = [(.opticNerve, 0, .notAssessed)]
    #expect(outcome(of: nerve, scan("orbits", shown)) == .met)
    #expect(outcome(of: nerve, scan(nil, shown, kind: .evokedPotentials)) == .met)
    #expect(outcome(of: nerve, scan("orbits", none)) == .unmet)
    #expect(outcome(of: nerve, scan("brain", none)) == .undetermined)
    #expect(outcome(of: present("brain-mri-obtained"), scan("orbits", shown)) == .undetermined)
    #expect(outcome(of: present("brain-mri-obtained"), scan("Brain")) == .met)
    #expect(
      outcome(of: present("brain-mri-obtained"), scan("brain", status: .requested))
        == .undetermined)
  }

  @Test func `the kappa index counts only against the laboratory's own limit`() {
    func csf(index: Double?, limit: Double?, bands: Int? = nil) -> Study {
      var csf = scan(nil, kind: .csf)
      csf.kappaIndex = index
      csf.kappaLimit = limit
      csf.oligoclonalBands = bands
      return csf
    }
    let raised = present("raised-kappa-index")
    #expect(outcome(of: raised, csf(index: 6.2, limit: 6.1)) == .met)
    #expect(outcome(of: raised, csf(index: 6.1, limit: 6.1)) == .unmet)
    #expect(outcome(of: raised, csf(index: 12, limit: nil)) == .undetermined)
    #expect(
      outcome(
        of: lesions("csf-oligoclonal-bands", atLeast: 2), csf(index: nil, limit: nil, bands: 2))
        == .met)
    #expect(
      outcome(
        of: lesions("csf-oligoclonal-bands", atLeast: 2), csf(index: nil, limit: nil, bands: 1))
        == .unmet)
    #expect(
      outcome(of: lesions("csf-oligoclonal-bands", atLeast: 2), csf(index: 9, limit: nil))
        == .undetermined)
  }
}
