import Clinical

extension Examination {
  /// Tone as hypertonia, spasticity and rigidity.
  ///
  /// The Modified Ashworth Scale does not tell spasticity from contracture or rigidity (Patrick and
  /// Ada, 2006): a grade is *raised tone*, and spastic only where velocity dependence or a catch
  /// was recorded. Rigidity is not spasticity.
  func state(_ tone: Tone, _ source: Statement.Source, in statements: inout [Statement]) {
    for (code, presence) in stated(by: tone) {
      statements.append(statement(code, presence, site: tone.site, side: tone.side, source))
    }
  }

  private func stated(by tone: Tone) -> [(Code, Presence)] {
    switch tone.kind {
    case .normal, .hypotonic: return [("hypertonia", .absent)]
    case .spastic: return [("spasticity", .present)]
    case .leadPipe, .cogwheel: return [("rigidity", .present)]
    case .paratonic: return [("hypertonia", .present)]
    case .notAssessed: return [("hypertonia", .notAssessed)]
    case .notAssessable: return [("hypertonia", .notAssessable)]
    case nil: break
    }
    let isFast = tone.velocityDependent == .present || tone.catchFelt == .present
    switch tone.ashworth {
    case .one, .onePlus, .two, .three, .four:
      if isFast { return [("spasticity", .present)] }
      let isSlow = tone.velocityDependent == .absent && tone.catchFelt == .absent
      return [("hypertonia", .present)] + (isSlow ? [("spasticity", .absent)] : [])
    case .zero: return [("hypertonia", .absent)]
    case nil: return isFast ? [("spasticity", .present)] : []
    }
  }
}
