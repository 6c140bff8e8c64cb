import Clinical
import XMLReading

extension CDAReader {
  mutating func readMedication(_ statement: XMLElement) {
    let subject = "medication"
    guard statement.name == "substanceAdministration" else {
      for inner in statement.all("entryRelationship", "substanceAdministration") {
        readMedication(inner)
      }
      if statement.all("entryRelationship", "substanceAdministration").isEmpty {
        trace.leave("\(statement.name) of medication section", .unsupported, at: statement.origin)
      }
      return
    }
    // In this section an intention is what the patient was told to take.
    guard ["EVN", "INT", nil].contains(statement["moodCode"]) else {
      trace.leave(subject, .notFinal, at: statement.origin)
      return
    }
    let status = statement.child(named: "statusCode")?["code"].map { trimmed($0).lowercased() }
    guard status != "nullified" else {
      trace.leave(subject, .enteredInError, at: statement.origin)
      return
    }
    guard status != "cancelled", status != "new" else {
      trace.leave(subject, .notFinal, at: statement.origin)
      return
    }
    let material = statement.first("consumable", "manufacturedProduct", "manufacturedMaterial")
    let code = material?.child(named: "code")
    let isNegated = statement.isTrue("negationInd")
    if isNegated, let code, isAnyMedicine(code) {
      record.medicationsComplete = .present
      trace.read(subject, as: "no medicines, complete list", at: statement.origin)
      return
    }
    guard let name = code.flatMap({ self.name(of: $0) }) ?? material?.child(named: "name")?.plain
    else {
      trace.leave(subject, .unmapped, at: statement.origin)
      return
    }
    var medication = Medication(name: name, provenance: Provenance(statement.origin))
    medication.presence = isNegated ? .absent : .present
    medication.dose = dose(of: statement)
    readTimes(of: statement, status: status, into: &medication)
    record.medications.append(medication)
    trace.read(subject, as: "medication: \(medication.presence.rawValue)", at: statement.origin)
  }

  /// Whether the code is that of any medicine at all: taking none of these is taking none.
  private func isAnyMedicine(_ code: XMLElement) -> Bool {
    // SNOMED CT: drug or medicament (C-CDA, no known medications).
    concept(code).codings.contains { $0.identifier == "410942007" }
  }

  private func readTimes(
    of statement: XMLElement, status: String?, into medication: inout Medication
  ) {
    let times = statement.children(named: "effectiveTime")
    let span = times.first { $0.child(named: "low") != nil || $0.child(named: "high") != nil }
    medication.started = (span ?? times.first { $0.day != nil })?.beginning
    let end = span?.end
    let today = record.date
    // An end after the day of the document has not come yet.
    let hasEnded = end.map { end in today.map { end.latest < $0.earliest } ?? false } ?? false
    guard hasEnded || status == "completed" || status == "aborted" else { return }
    medication.stopped = .present
    if hasEnded, let end, let today {
      medication.lastDoseHoursAgo = Double(today.earliest.number - end.latest.number) * 24
    }
  }

  private func dose(of statement: XMLElement) -> String? {
    let quantity = statement.child(named: "doseQuantity")
    let amount = quantity.flatMap { one in
      plainText(one["value"]).map { value in
        [value, plainText(one["unit"]).flatMap { $0 == "1" ? nil : $0 }].compactMap { $0 }
          .joined(separator: " ")
      }
    }
    let period = statement.all("effectiveTime", "period").first.flatMap { period in
      plainText(period["value"]).map { "every \($0) \(period["unit"] ?? "")" }
    }
    let route = statement.child(named: "routeCode").flatMap { name(of: $0) }
    let isAsNeeded = statement.child(named: "precondition") == nil ? nil : "as needed"
    let parts = [amount, route, period, isAsNeeded].compactMap { plainText($0) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
