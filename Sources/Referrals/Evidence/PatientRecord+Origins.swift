package import Clinical

extension PatientRecord {
  /// Goes through the provenance of every part that has one, in the order of the record form.
  ///
  /// Two records that are equal have the same parts in the same order, so what one walk gathers
  /// another can put back.
  package mutating func forEachProvenance(_ body: (inout Provenance) -> Void) {
    body(&provenance)
    body(&patient.provenance)
    walk(&referrer, \.provenance, body)
    walk(&recipient, \.provenance, body)
    walk(&referral, \.provenance, body)
    walk(&narratives, \.provenance, body)
    for index in movements.indices {
      body(&movements[index].provenance)
      walk(&movements[index].features, \.provenance, body)
    }
    walk(&findings, \.provenance, body)
    for index in examinations.indices { examinations[index].forEachProvenance(body) }
    walk(&measurements, \.provenance, body)
    walk(&electromyograms, \.provenance, body)
    walk(&conductions, \.provenance, body)
    for index in studies.indices {
      body(&studies[index].provenance)
      walk(&studies[index].lesions, \.provenance, body)
    }
    walk(&exclusion, \.provenance, body)
    walk(&medications, \.provenance, body)
    walk(&allergies, \.provenance, body)
    walk(&history, \.provenance, body)
    walk(&pregnancy, \.provenance, body)
    walk(&attacks, \.provenance, body)
    walk(&signature, \.provenance, body)
  }
}

extension Examination {
  fileprivate mutating func forEachProvenance(_ body: (inout Provenance) -> Void) {
    body(&provenance)
    walk(&power, \.provenance, body)
    walk(&muscles, \.provenance, body)
    walk(&reflexes, \.provenance, body)
    walk(&tone, \.provenance, body)
    walk(&clonus, \.provenance, body)
    walk(&plantars, \.provenance, body)
    walk(&hoffmanns, \.provenance, body)
  }
}

private func walk<Part>(
  _ parts: inout [Part], _ path: WritableKeyPath<Part, Provenance>,
  _ body: (inout Provenance) -> Void
) {
  for index in parts.indices { body(&parts[index][keyPath: path]) }
}

private func walk<Part>(
  _ part: inout Part?, _ path: WritableKeyPath<Part, Provenance>,
  _ body: (inout Provenance) -> Void
) {
  guard var found = part else { return }
  body(&found[keyPath: path])
  part = found
}
