import Clinical

extension PatientRecord {
  /// What scans and CSF say that is no count: the brain scanned, the optic nerve, dissemination in
  /// time, and the kappa index against the laboratory's own limit.
  var lesionStatements: [Statement] {
    var statements: [Statement] = []
    func state(_ code: Code, _ presence: Presence, by study: Int) {
      statements.append(
        Statement(Numbering.shipped.concept(code), presence, by: .instrument, from: .study(study)))
    }
    let scans = studies.indices.filter { studies[$0].isFinishedMRI }
    if let brain = scans.first(where: { studies[$0].showsBrain }) {
      state("brain-mri-obtained", .present, by: brain)
    }
    for (place, study) in studies.enumerated() where study.status == .done {
      for lesion in study.lesions where lesion.area == .opticNerve {
        if lesion.count != 0 {
          state("optic-nerve-lesion", .present, by: place)
        } else if study.kind == .evokedPotentials || study.covers(.opticNerve) {
          state("optic-nerve-lesion", .absent, by: place)
        }
      }
    }
    let inTime =
      scans.first { studies[$0].showsOldAndNew } ?? scans.first { addsLesion(studies[$0]) }
    if let inTime { state("mri-dissemination-in-time", .present, by: inTime) }
    for (place, study) in studies.enumerated() {
      guard let index = study.kappaIndex, let limit = study.kappaLimit else { continue }
      state("raised-kappa-index", index > limit ? .present : .absent, by: place)
    }
    return statements
  }

  /// Whether an area holds more lesions than on an earlier scan that covered it and counted them.
  private func addsLesion(_ scan: Study) -> Bool {
    guard let day = scan.date?.earliest else { return false }
    return studies.contains { earlier in
      guard earlier.isFinishedMRI, let before = earlier.date?.latest, before < day else {
        return false
      }
      return Study.Lesion.Area.allCases.contains { area in
        guard area != .opticNerve, let count = earlier.most(in: area) else { return false }
        return scan.fewest(in: area) > count
      }
    }
  }
}

extension Study {
  fileprivate var showsBrain: Bool {
    covers(.periventricular)
      || lesions.contains { $0.area != .spinalCord && $0.area != .opticNerve }
  }

  /// Lesions with and without enhancement on one scan.
  fileprivate var showsOldAndNew: Bool {
    func shows(_ enhancing: Presence) -> Bool {
      lesions.contains {
        $0.enhancing == enhancing && $0.count != 0 && $0.area != .opticNerve
      }
    }
    return shows(.present) && shows(.absent)
  }
}
