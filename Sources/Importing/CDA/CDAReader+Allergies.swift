import Clinical
import XMLReading

extension CDAReader {
  mutating func readAllergy(_ statement: XMLElement) {
    guard statement.name == "observation" else {
      let observations = observations(of: statement, template: Self.allergyObservation)
      if observations.isEmpty || statement.isTrue("negationInd") {
        trace.leave("allergy act", .unsupported, at: statement.origin)
        return
      }
      for observation in observations { readAllergyObservation(observation) }
      return
    }
    readAllergyObservation(statement)
  }

  private mutating func readAllergyObservation(_ observation: XMLElement) {
    let subject = "allergy observation"
    guard isFact(observation, subject) else { return }
    guard observation.nullFlavor == nil else {
      trace.leave(subject, .noAnswer, at: observation.origin)
      return
    }
    let value = observation.child(named: "value")
    let kind = value?["code"].map { trimmed($0) }
    let substance = substance(of: observation)
    let isNegated = observation.isTrue("negationInd")
    if (isNegated && kind == Self.anyAllergy && isAnySubstance(observation))
      || (!isNegated && kind == Self.noKnownAllergy)
    {
      record.allergyPresence = .absent
      trace.read(subject, as: "allergies: none known", at: observation.origin)
    } else if isNegated {
      // No allergy to one thing, or to medicines, is not no allergy.
      let name = substance ?? value.flatMap { self.name(of: $0) }
      guard let name else {
        trace.leave(subject, .negated, at: observation.origin)
        return
      }
      var item = HistoryItem(
        topic: .past, text: "Allergy: \(name)", provenance: Provenance(observation.origin))
      item.presence = .absent
      record.history.append(item)
      trace.read(subject, as: "history: absent", at: observation.origin)
    } else if let name = substance ?? value.flatMap({ self.name(of: $0) }) {
      guard !hasEnded(observation) else {
        trace.leave("past " + subject, .notFinal, at: observation.origin)
        return
      }
      var allergy = Allergy(substance: name, provenance: Provenance(observation.origin))
      allergy.reaction = reaction(of: observation)
      record.allergies.append(allergy)
      record.allergyPresence = .present
      trace.read(subject, as: "allergy", at: observation.origin)
    } else {
      trace.leave(subject, .noAnswer, at: observation.origin)
    }
  }

  /// C-CDA, Allergy and Intolerance Observation, of any version.
  private static let allergyObservation = "2.16.840.1.113883.10.20.22.4.7"

  /// SNOMED CT: allergy to substance, of which negation is no known allergy; and no known allergy.
  private static let anyAllergy = "419199007"
  private static let noKnownAllergy = "716186003"

  private func entity(of observation: XMLElement) -> XMLElement? {
    observation.children(named: "participant").lazy
      .compactMap { $0.first("participantRole", "playingEntity") }.first
  }

  private func substance(of observation: XMLElement) -> String? {
    guard let entity = entity(of: observation) else { return nil }
    return entity.child(named: "code").flatMap { name(of: $0) }
      ?? entity.child(named: "name")?.plain
  }

  /// Whether the substance is any at all: the general code for one, or none that is named.
  private func isAnySubstance(_ observation: XMLElement) -> Bool {
    guard let code = entity(of: observation)?.child(named: "code") else { return true }
    return code["code"] == nil ? name(of: code) == nil : code["code"] == "105590001"
  }

  private func reaction(of observation: XMLElement) -> String? {
    let names = observation.children(named: "entryRelationship")
      .filter { $0["typeCode"] == "MFST" }.flatMap { $0.children(named: "observation") }
      .filter { !$0.isTrue("negationInd") }
      .compactMap { $0.child(named: "value").flatMap { name(of: $0) } }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
