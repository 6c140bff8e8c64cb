import Clinical
import Criteria
import Testing

/// The McDonald criteria weighed from attacks, scans and CSF as a form holds them, and as they are
/// misquoted (Thompson et al., 2018).
@Suite struct McDonaldTests {
  private let library = Shipped.library(of: "ms.mcdonald-2017")

  private func attack(
    _ onset: String, at site: String, evidence: Presence = .present, fever: Presence = .absent
  ) -> Attack {
    var attack = Attack(provenance: nowhere)
    attack.onset = PartialDate(onset)
    attack.durationHours = 240
    attack.site = site
    attack.objectiveEvidence = evidence
    attack.withFever = fever
    return attack
  }

  private func scan(
    _ part: String, _ lesions: (Study.Lesion.Area, Int, Presence)..., kind: Study.Kind = .mri
  ) -> Study {
    var scan = Study(kind: kind, status: .done, provenance: nowhere)
    scan.part = part
    scan.lesions = lesions.map { area, count, enhancing in
      var lesion = Study.Lesion(area: area, provenance: nowhere)
      lesion.count = count
      lesion.enhancing = enhancing
      return lesion
    }
    return scan
  }

  private func csf(bands: Int) -> Study {
    var csf = Study(kind: .csf, status: .done, provenance: nowhere)
    csf.oligoclonalBands = bands
    return csf
  }

  private func result(
    _ attacks: [Attack], _ studies: [Study], complete: Presence = .present,
    _ findings: [Finding] = [], excluded: Exclusion.Status = .excluded, sites: Double? = nil
  ) -> CriterionResult {
    var weighed = record(findings)
    weighed.attacks = attacks
    weighed.attacksComplete = complete
    weighed.studies = studies
    if let sites {
      weighed.measurements = [
        Measurement(
          "objective-lesion-count", sites, unit: "1", canonicalValue: sites, provenance: nowhere)
      ]
    }
    weighed.exclusion = Exclusion(status: excluded, provenance: nowhere)
    return library.evaluate(weighed, asOf: Shipped.today, only: 0)
  }

  private let brain: Study.Lesion.Area = .periventricular

  @Test func `two attacks at two named sites need a scan of the brain and no more`() {
    let attacks = [attack("2019-02", at: "optic nerve"), attack("2019-07", at: "spinal cord")]
    #expect(result(attacks, [scan("brain")]).outcome == .met)
    #expect(result(attacks, []).outcome == .undetermined)
    #expect(result(attacks, [scan("brain")], excluded: .incidental).outcome == .undetermined)
    #expect(result(attacks, [scan("brain")], excluded: .explained).outcome == .unmet)
    #expect(result(attacks, [scan("brain")], complete: .notAssessed).outcome == .met)
  }

  @Test func `two attacks with fever, or within thirty days, are not two`() {
    let feverish = [
      attack("2019-02", at: "optic nerve"), attack("2019-07", at: "spinal cord", fever: .present),
    ]
    #expect(result(feverish, [scan("brain")]).outcome == .undetermined)
    let near = [
      attack("2019-02-01", at: "optic nerve"), attack("2019-02-20", at: "spinal cord"),
    ]
    let nothingNew = [
      scan("brain", (brain, 0, .absent), (.cortical, 0, .absent), (.infratentorial, 0, .absent)),
      scan("whole spine", (.spinalCord, 0, .absent)), csf(bands: 0),
    ]
    let atypical = [finding("mri-dissemination-in-time", .absent)]
    #expect(result(near, nothingNew, atypical).outcome == .unmet)
    #expect(result(near, nothingNew, atypical).category?.atMost == "possible")
  }

  @Test func `one lesion in each of two areas is enough, also the one that causes the attack`() {
    let attacks = [attack("2026-02", at: "brainstem")]
    let scans = [
      scan("brain", (brain, 1, .absent), (.infratentorial, 1, .present))
    ]
    let weighed = result(attacks, scans)
    #expect(weighed.outcome == .met)
    #expect(weighed.category?.atLeast == "satisfied")
  }

  @Test func `a lesion of the optic nerve is no area, and silence about one is no absence`() {
    let attacks = [attack("2026-02", at: "optic nerve")]
    let nerve = scan("brain and orbits", (brain, 3, .absent), (.opticNerve, 1, .present))
    #expect(result(attacks, [nerve, csf(bands: 4)], sites: 1).outcome == .undetermined)
    let other = scan(
      "brain", (brain, 3, .absent), (.cortical, 0, .absent), (.infratentorial, 0, .absent))
    let cord = scan("whole spine", (.spinalCord, 0, .absent))
    let known = [finding("csf-atypical", .absent)]
    var weighed = result(attacks, [other, cord, csf(bands: 4)], known, sites: 1)
    #expect(weighed.outcome == .unmet)
    #expect(weighed.category == Category.Range(atLeast: "possible", atMost: "possible"))
    weighed = result(attacks, [other, csf(bands: 4)], known, sites: 1)
    #expect(weighed.outcome == .undetermined)
    #expect(weighed.settleMet.map(\.code) == ["spinal-cord-lesions"])
  }

  @Test func `a clinician's word that it is not typical goes before the sites`() {
    let attacks = [attack("2019-02", at: "optic nerve"), attack("2019-07", at: "spinal cord")]
    let word = [
      finding("typical-demyelinating-presentation", .absent),
      finding("progression", .absent),
    ]
    #expect(result(attacks, [scan("brain")], word).outcome == .unmet)
  }
}

/// NICE NG127 has no heading for limb spasticity, hyperreflexia or clonus in adults.
@Suite struct GuidelineScopeTests {
  @Test func `no rule that cites NG127 rests on spasticity, brisk reflexes or clonus`() {
    let signs = ["spasticity", "hyperreflexia", "clonus", "plantar", "Hoffmann"]
    let rules = Shipped.library.criteria.filter { $0.id.hasPrefix("ng127.") }
    #expect(rules.count > 10)
    for rule in rules {
      let prose = rule.when.prose().replacing("myoclonus", with: "jerks")
      for sign in signs { #expect(!prose.contains(sign), "\(rule.id): \(sign)") }
    }
  }
}
