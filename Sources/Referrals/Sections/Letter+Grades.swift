import Clinical

extension Examination {
  /// Tone as recorded: in words, and on the scales that were used.
  var toneWords: [String] {
    tone.map { tone in
      var words = [placeWords(site: tone.site, side: tone.side) ?? ""]
      if let kind = tone.kind { words.append(kind.rawValue.replacing("-", with: " ")) }
      if let grade = tone.ashworth { words.append("Modified Ashworth \(grade.rawValue)") }
      if let grade = tone.tardieu { words.append("Tardieu \(grade)") }
      if tone.velocityDependent == .present { words.append("rises with speed") }
      if tone.catchFelt == .present { words.append("catch felt") }
      if let reason = tone.reason { words.append("(\(reason))") }
      return words.joined(separator: " ")
    }
  }

  /// Reflexes as recorded; a grade without its scale says so.
  var reflexWords: [String] {
    reflexes.map { reflex in
      let tendon = reflex.tendon.rawValue.replacing("-", with: " ")
      var words = [reflex.side?.initial, tendon].compactMap(\.self)
      if let descriptor = reflex.descriptor {
        words.append(descriptor.rawValue.replacing("-", with: " "))
      }
      if let grade = reflex.grade {
        let scale = reflex.scale.map { "(\($0.rawValue))" } ?? "(scale not stated, not counted)"
        words.append("grade \(DecimalText.string(grade)) \(scale)")
      }
      if reflex.spread == .present { words.append("with spread") }
      if reflex.keptInWastedMuscle == .present { words.append("kept in a wasted muscle") }
      if let reason = reflex.reason { words.append("(\(reason))") }
      return words.joined(separator: " ")
    }
  }

  /// Clonus as recorded: raw beats and seconds, side and elicitation.
  var clonusWords: [String] {
    clonus.map { clonus in
      let place = [clonus.side?.initial, clonus.joint.rawValue].compactMap(\.self)
      var words = [place.joined(separator: " ") + " " + clonus.presence.words]
      if let elicitation = clonus.elicitation { words.append(elicitation.rawValue) }
      if let beats = clonus.beats { words.append("\(beats)\u{A0}beats") }
      if let seconds = clonus.seconds { words.append("\(DecimalText.string(seconds))\u{A0}s") }
      if clonus.persistsWhileStretched == .present { words.append("for as long as stretched") }
      return words.joined(separator: ", ") + (clonus.reason.map { " (\($0))" } ?? "")
    }
  }
}
