import Clinical
import Diagnostics

/// Fictional records drawn at random: findings of every state at many places, and what stands
/// around them.
struct DrawnRecord {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(elements.count)]
  }

  private static let codes = Vocabulary.shipped.concepts.values
    .filter { $0.kind == .symptom || $0.kind == .sign || $0.kind == .phenomenon }
    .map(\.code).sorted()
  private static let sites = Anatomy.shipped.sites.keys.sorted()

  mutating func record() -> PatientRecord {
    var record = PatientRecord(
      patient: Patient(provenance: place(0)), provenance: place(0))
    record.id = "FA-DRAWN"
    record.date = PartialDate(year: 2026, month: 5, day: 14)
    record.patient.family = pick(["SAMPLE & <SON>", "Ünïcode 漢字", "O'EXAMPLE"])
    record.patient.given = pick([nil, "Fictional", "two\tparts"])
    record.patient.born = pick([nil, PartialDate(year: 1968), PartialDate("1970-02-03")])
    record.patient.sex = pick([nil, .female, .male, .other, .unknown])
    if next(2) == 0 {
      record.patient.identifiers = [Patient.Identifier(system: "nhs-number", value: "999 000 0018")]
    }
    let codes = Self.codes.shuffled(with: &state)
    // Each code once, so that no two statements are in conflict.
    for (index, code) in codes.prefix(next(14)).enumerated() {
      record.findings.append(finding(code, at: 10 + index))
    }
    if next(2) == 0 {
      record.allergyPresence = .absent
    } else if next(2) == 0 {
      record.allergyPresence = .present
      record.allergies = [Allergy(substance: "penicillin \"V\"", provenance: place(60))]
    }
    for index in 0..<next(3) {
      var medication = Medication(name: "fictional \(index)", provenance: place(70 + index))
      medication.presence = pick([.present, .absent])
      medication.dose = pick([nil, "20 mg daily"])
      record.medications.append(medication)
    }
    if next(3) == 0 {
      record.signature = Signature(
        name: "Dr A. Example", date: PartialDate(CalendarDay(year: 2026, month: 5, day: 15)),
        provenance: place(80))
    }
    return record
  }

  private mutating func finding(_ code: Code, at line: Int) -> Finding {
    var finding = Finding(
      code, pick(Presence.allCases), observer: pick([.patient, .clinician]),
      provenance: place(line))
    finding.site = next(3) == 0 ? pick(Self.sites) : nil
    finding.side = pick([nil, .left, .right, .both])
    if finding.presence == .notAssessable { finding.reason = "fused & \u{201C}splinted\u{201D}" }
    return finding
  }

  private func place(_ line: Int) -> Provenance {
    Provenance(Origin(path: "drawn.xml", line: line))
  }
}

extension [Code] {
  fileprivate func shuffled(with state: inout UInt64) -> [Code] {
    var all = self
    for index in all.indices.dropLast() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      all.swapAt(index, index + Int((state >> 33) % UInt64(all.count - index)))
    }
    return all
  }
}
