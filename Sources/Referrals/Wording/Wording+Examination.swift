import Clinical
import LetterTemplates

extension Wording {
  /// The power of every muscle and group, each with its grade on the MRC scale.
  func power(_ examination: Examination) -> [String] {
    examination.power.map { power in
      let value = power.grade?.rawValue ?? presence(power.presence)
      return (place(power.site, power.side) ?? "") + " " + value + reason(power.reason)
    }
  }

  /// What was seen of each muscle that was looked at for bulk.
  func bulk(_ examination: Examination) -> [String] {
    examination.muscles.compactMap { muscle in
      // A muscle that was looked at for one thing is not named again for the other.
      guard muscle.wasting != .notAssessed || muscle.fasciculation == .notAssessed else {
        return nil
      }
      return inspected(muscle, muscle.wasting, seen: .wasted, notSeen: .notWasted)
    }
  }

  /// What was seen of each muscle that was watched.
  func fasciculation(_ examination: Examination) -> [String] {
    examination.muscles.compactMap { muscle in
      guard muscle.fasciculation != .notAssessed else { return nil }
      let watched = muscle.observedSeconds.map {
        ", " + self(.watchedFor, ["seconds": number($0)])
      }
      return inspected(
        muscle, muscle.fasciculation, seen: .seen, notSeen: .notSeen, watched ?? "")
    }
  }

  private func inspected(
    _ muscle: MuscleInspection, _ state: Presence, seen: Phrase, notSeen: Phrase,
    _ watched: String = ""
  ) -> String {
    let words =
      switch state {
      case .present: self(seen)
      case .absent: self(notSeen)
      case .notAssessed, .notAssessable: presence(state)
      }
    return (place(muscle.site, muscle.side) ?? "") + " " + words + watched + reason(muscle.reason)
  }

  /// Tone as recorded: in words, and on the scales that were used.
  func tone(_ examination: Examination) -> [String] {
    examination.tone.map { tone in
      var words = [place(tone.site, tone.side) ?? ""]
      if let kind = tone.kind { words.append(term("tone", kind)) }
      if let grade = tone.ashworth { words.append(self(.ashworth, ["grade": grade.rawValue])) }
      if let grade = tone.tardieu { words.append(self(.tardieu, ["grade": "\(grade)"])) }
      if tone.velocityDependent == .present { words.append(self(.risesWithSpeed)) }
      if tone.catchFelt == .present { words.append(self(.catchFelt)) }
      return words.joined(separator: " ") + reason(tone.reason)
    }
  }

  /// Reflexes as recorded; a grade without its scale says so.
  func reflexes(_ examination: Examination) -> [String] {
    examination.reflexes.map { reflex in
      var words = [reflex.side.map(initial), lexicon.tendon(reflex.tendon)].compactMap(\.self)
      if let descriptor = reflex.descriptor { words.append(term("reflex", descriptor)) }
      if let grade = reflex.grade {
        let scale = reflex.scale.map { term("scale", $0) } ?? self(.scaleNotStated)
        words.append(self(.gradeOnScale, ["grade": number(grade), "scale": scale]))
      }
      if reflex.spread == .present { words.append(self(.withSpread)) }
      if reflex.keptInWastedMuscle == .present { words.append(self(.keptInWastedMuscle)) }
      return words.joined(separator: " ") + reason(reflex.reason)
    }
  }

  /// Clonus as recorded: raw beats and seconds, side and elicitation.
  func clonus(_ examination: Examination) -> [String] {
    examination.clonus.map { clonus in
      let place = [clonus.side.map(initial), term("joint", clonus.joint)].compactMap(\.self)
      var words = [place.joined(separator: " ") + " " + presence(clonus.presence)]
      if let elicitation = clonus.elicitation { words.append(term("elicitation", elicitation)) }
      if let beats = clonus.beats { words.append(self(.beats, ["count": "\(beats)"])) }
      if let seconds = clonus.seconds {
        words.append(self(.seconds, ["count": number(seconds)]))
      }
      if clonus.persistsWhileStretched == .present { words.append(self(.whileStretched)) }
      return words.joined(separator: ", ") + reason(clonus.reason)
    }
  }

  func plantars(_ examination: Examination) -> [String] {
    examination.plantars.map {
      initial($0.side) + " " + term("plantar", $0.response) + reason($0.reason)
    }
  }

  func hoffmann(_ examination: Examination) -> [String] {
    examination.hoffmanns.map {
      initial($0.side) + " " + term("hoffmann", $0.response) + reason($0.reason)
    }
  }
}
