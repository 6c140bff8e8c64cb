import Clinical

extension PatientRecord {
  /// What scans and CSF say that is no count: the brain scanned, the optic nerve, dissemination in
  /// time, and the kappa index against the laboratory's own limit.
  var lesionStatements: [Finding] {
    var statements: [Finding] = []
    let scans = studies.filter(\.isFinishedMRI)
    if let brain = scans.first(where: \.showsBrain) {
      statements.append(brain.statement("brain-mri-obtained", .present))
    }
    for study in studies where study.status == .done {
      for lesion in study.lesions where lesion.area == .opticNerve {
        if lesion.count != 0 {
          statements.append(study.statement("optic-nerve-lesion", .present))
        } else if study.kind == .evokedPotentials || study.covers(.opticNerve) {
          statements.append(study.statement("optic-nerve-lesion", .absent))
        }
      }
    }
    if let scan = scans.first(where: \.showsOldAndNew) ?? scans.first(where: addsLesion) {
      statements.append(scan.statement("mri-dissemination-in-time", .present))
    }
    for study in studies {
      guard let index = study.kappaIndex, let limit = study.kappaLimit else { continue }
      statements.append(
        study.statement("raised-kappa-index", index > limit ? .present : .absent))
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

  fileprivate func statement(_ code: Code, _ presence: Presence) -> Finding {
    Finding(code, presence, observer: .instrument, date: date, provenance: provenance)
  }
}
