import Clinical
import Diagnostics

/// What of a record has no place in a phenopacket, counted by kind.
struct PhenopacketLeftovers {
  private let origin: Origin
  private var counts: [(kind: String, count: Int)] = []

  init(at origin: Origin) {
    self.origin = origin
  }

  mutating func add(_ kind: String, _ count: Int) {
    guard count > 0 else { return }
    if let index = counts.firstIndex(where: { $0.kind == kind }) {
      counts[index].count += count
    } else {
      counts.append((kind, count))
    }
  }

  /// Whole parts of the record that the schema has no place for, or none without a code.
  mutating func noteRest(of record: PatientRecord) {
    add("medicine", record.medications.count)
    add("allergy", record.allergies.count)
    add("history item", record.history.count)
    add("narrative", record.narratives.count)
    add("movement", record.movements.count)
    add("study", record.studies.count)
    add("attack", record.attacks.count)
    add("referral", record.referral == nil ? 0 : 1)
    add("signature", record.signature == nil ? 0 : 1)
  }

  var notes: [Diagnostic] {
    counts.map { kind, count in
      Diagnostic(
        .note, id: "no-place-in-phenopacket",
        "not written, as a phenopacket has no place for it: \(kind) (\(count))", at: origin)
    }
  }
}
