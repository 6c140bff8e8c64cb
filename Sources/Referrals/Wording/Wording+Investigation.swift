import Clinical
import LetterTemplates

extension Wording {
  /// The EMG of one muscle: what was found there, and what was looked for and not found.
  func line(_ study: Electromyogram) -> String {
    let states: [(Phrase, Phrase, Presence)] = [
      (.chronicNeurogenic, .noChronicNeurogenic, study.chronicNeurogenic),
      (.fibrillation, .noFibrillation, study.fibrillation),
      (.unstableUnits, .noUnstableUnits, study.unstableUnits),
      (.multiplets, .noMultiplets, study.multiplets),
      (.myokymicDischarges, .noMyokymicDischarges, study.myokymic),
      (.neuromyotonicDischarges, .noNeuromyotonicDischarges, study.neuromyotonic),
      (.afterDischarges, .noAfterDischarges, study.afterDischarges),
    ]
    var parts = states.compactMap { found, notFound, presence -> String? in
      switch presence {
      case .present: self(found)
      case .absent: self(notFound)
      case .notAssessed, .notAssessable: nil
      }
    }
    if study.fasciculation != .notAssessed {
      parts.append(term("fasciculationPotential", study.fasciculation))
    }
    let subject = [self(.emg), place(study.muscle, study.side)].compactMap(\.self)
    return found(parts, subject.joined(separator: " "), study.date)
  }

  func line(_ study: NerveConduction) -> String {
    var parts: [String] = []
    switch study.conductionBlock {
    case .present: parts.append(self(.conductionBlock))
    case .absent: parts.append(self(.noConductionBlock))
    case .notAssessed, .notAssessable: break
    }
    if study.reducedSensoryPotential == .present { parts.append(self(.reducedSensoryPotential)) }
    if let drop = study.areaDrop { parts.append(self(.areaDrop, ["percent": number(drop)])) }
    let subject = [
      self(.nerveConduction), quoted(study.nerve), study.side.map { term("side", $0) },
    ]
    .compactMap(\.self)
    return found(parts, subject.joined(separator: " "), study.date)
  }

  private func found(_ parts: [String], _ subject: String, _ date: PartialDate?) -> String {
    let words = parts.listedWithCommas ?? self(.findingsNotRecorded)
    return subject + (date.map { ", " + self.date($0) } ?? "") + ": " + words
  }

  func line(_ study: Study) -> String {
    let part = study.part.map { " (" + quoted($0) + ")" } ?? ""
    let date = study.date.map { ", " + self.date($0) } ?? ""
    var parts = [study.result.map(quoted)].compactMap(\.self)
    parts += study.lesions.map { lesion in
      let count = lesion.count.map { " \($0)" } ?? ""
      let enhancing = lesion.enhancing == .present ? ", " + self(.enhancing) : ""
      return self(.lesions, ["area": term("lesionArea", lesion.area)]) + count + enhancing
    }
    if let bands = study.oligoclonalBands { parts.append(self(.bands, ["count": "\(bands)"])) }
    if let index = study.kappaIndex {
      parts.append(self(.kappaIndex, ["value": number(index)]))
    }
    let words = parts.listedWithCommas.map { ": " + $0 } ?? ""
    return term("study", study.kind) + part + date + words
  }

  /// Whether another cause was looked for, in the referrer's own judgement.
  func line(_ exclusion: Exclusion) -> String {
    let alternative = exclusion.alternative.map { ": " + quoted($0) } ?? ""
    switch exclusion.status {
    case .excluded: return self(.noOtherCause) + (exclusion.date.map { ", " + date($0) } ?? "")
    case .explained: return self(.otherDiseaseJudged) + alternative
    case .incidental: return self(.incidentalFinding) + alternative
    case .notDone: return self(.searchNotDone)
    }
  }

  func line(_ attack: Attack) -> String {
    var parts = [attack.onset.map(date) ?? self(.dateNotRecorded)]
    if let site = attack.site { parts.append(quoted(site)) }
    if let hours = attack.durationHours { parts.append(self(.hours, ["count": number(hours)])) }
    if attack.objectiveEvidence == .present { parts.append(self(.objectiveEvidence)) }
    if attack.withFever == .present { parts.append(self(.withFever)) }
    return parts.joined(separator: ", ")
  }
}

extension [String] {
  fileprivate var listedWithCommas: String? { isEmpty ? nil : joined(separator: ", ") }
}
