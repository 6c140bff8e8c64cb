import Clinical
import JSONReading

extension PhenopacketReader {
  mutating func readAction(_ action: JSONValue) {
    if let treatment = action.field("treatment") {
      readTreatment(treatment)
    } else if let treatment = action.field("chemoTherapy") ?? action.field("hormoneTherapy") {
      readTreatment(treatment.field("treatment") ?? treatment)
    } else if let procedure = action.field("procedure") {
      readProcedure(procedure)
    } else {
      trace.leave("medical action", .unsupported, at: action.origin)
    }
  }

  private mutating func readTreatment(_ treatment: JSONValue) {
    let subject = "treatment"
    guard let agent = concept(of: treatment.field("agent")), let name = agent.name else {
      trace.leave(subject, .unmapped, at: treatment.origin)
      return
    }
    // What was given for an operation is not what somebody takes.
    guard treatment.field("drugType")?.string != "ADMINISTRATION_RELATED_TO_PROCEDURE" else {
      trace.leave("treatment given for a procedure", .unsupported, at: treatment.origin)
      return
    }
    var medication = Medication(name: name, provenance: Provenance(treatment.origin))
    let intervals = treatment.list("doseIntervals")
    let doses = intervals.compactMap { dose(of: $0) }
    medication.dose = doses.isEmpty ? nil : doses.joined(separator: "; ")
    let spans = intervals.compactMap { $0.field("interval") }
    medication.started =
      spans.compactMap { day("start", of: $0) }.min { $0.earliest < $1.earliest }
    let ends = spans.map { day("end", of: $0) }
    if let last = ends.compactMap({ $0 }).max(by: { $0.latest < $1.latest }),
      !ends.contains(where: { $0 == nil }), let today = record.date?.earliest, last.latest < today
    {
      medication.stopped = .present
      medication.lastDoseHoursAgo = Double(today.number - last.latest.number) * 24
    }
    record.medications.append(medication)
    trace.read(subject, as: "medication", at: treatment.origin)
  }

  private func day(_ name: String, of interval: JSONValue) -> PartialDate? {
    interval.field(name)?.string.flatMap { PartialDate(timestamp: $0) }
  }

  private func dose(of interval: JSONValue) -> String? {
    let quantity = interval.field("quantity")
    let unit = quantity?.field("unit")
    let number = quantity?.field("value")?.decimalNumber.map { decimal($0) }
    let parts = [
      number, number == nil ? nil : plainText(unit?.field("label")?.string),
      plainText(interval.field("scheduleFrequency")?.field("label")?.string),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private mutating func readProcedure(_ procedure: JSONValue) {
    guard let concept = concept(of: procedure.field("code")), let name = concept.name else {
      trace.leave("procedure", .unmapped, at: procedure.origin)
      return
    }
    let place = plainText(procedure.field("bodySite")?.field("label")?.string)
    var item = HistoryItem(
      topic: .surgical, text: [name, place].compactMap { $0 }.joined(separator: ", "),
      provenance: Provenance(procedure.origin))
    item.onset = time("performed", of: procedure)?.date(born: record.patient.born)
    record.history.append(item)
    trace.read("procedure", as: "history", at: procedure.origin)
  }
}
