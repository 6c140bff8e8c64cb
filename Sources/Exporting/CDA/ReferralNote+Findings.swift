import Clinical

extension ReferralNote {
  /// Adds every finding that was recorded as there or not there, as a problem observation: present,
  /// or negated.
  mutating func addProblems(to draft: inout CDASectionDraft) {
    for finding in record.findings where finding.isTold {
      let name = name("finding")
      draft.addRow(name, finding.cells)
      draft.add(concern(about: problem(finding, at: name)))
    }
  }

  /// Adds every finding that was not assessed or cannot be: a problem would be read as stated.
  mutating func addSilentFindings(to draft: inout CDASectionDraft) {
    for finding in record.findings where !finding.isTold {
      let name = name("finding")
      draft.addRow(name, finding.cells)
      draft.add(observation(of: finding, at: name))
    }
  }

  /// Adds the past history, present or denied.
  mutating func addHistory(to draft: inout CDASectionDraft) {
    for item in record.history where item.topic == .past || item.topic == .surgical {
      guard item.presence == .present || item.presence == .absent else { continue }
      let name = name("history")
      draft.addRow(name, [item.text, "", item.presence.words])
      draft.add(
        problemObservation(
          kind: "55607006", "75326-9", isAbsent: item.presence == .absent, at: name,
          time: .span(from: item.onset, to: item.ended),
          [.words("value", item.text, at: name, type: "CD")]))
    }
  }

  private mutating func concern(about observation: CDAElement) -> CDAElement {
    CDAElement(
      "act", ["classCode": "ACT", "moodCode": "EVN"],
      CDATemplate.problemConcern.elements + [
        // When it began to be a concern is not recorded.
        identifier(), .concern, .status("active"), .span(from: nil),
        CDAElement("entryRelationship", ["typeCode": "SUBJ"], [observation]),
      ])
  }

  private mutating func problem(_ finding: Finding, at name: String) -> CDAElement {
    let isAbsent = finding.presence == .absent
    let isSymptom = Vocabulary.shipped.concepts[finding.code]?.kind == .symptom
    return problemObservation(
      kind: isSymptom ? "418799008" : "404684003", isSymptom ? "75325-1" : "75321-0",
      isAbsent: isAbsent, at: name,
      // Of what is there, since when; of what is not, as of when.
      time: .span(from: isAbsent ? finding.date : finding.onset),
      [
        .concept("value", of: finding.code, type: "CD", words: name),
        .place(finding.site, finding.side), finding.observer.informant,
        isAbsent ? nil : severity(finding.severity),
      ])
  }

  /// `kind` is the type of problem in SNOMED CT and in LOINC (CONF:1198-9045, 32950).
  private mutating func problemObservation(
    kind: String, _ loinc: String, isAbsent: Bool, at name: String, time: CDAElement,
    _ rest: [CDAElement?]
  ) -> CDAElement {
    CDAElement(
      "observation",
      ["classCode": "OBS", "moodCode": "EVN", "negationInd": isAbsent ? "true" : nil],
      CDATemplate.problemObservation.elements + [
        identifier(),
        .code(
          kind, in: CDASystem.snomed, [.code("translation", loinc, in: CDASystem.loinc)]),
        .text(at: name), .status("completed"), time,
      ] + rest)
  }

  private mutating func severity(_ severity: Severity?) -> CDAElement? {
    let code: String? =
      switch severity {
      case .mild: "255604002"
      case .moderate: "6736007"
      case .severe: "24484000"
      case nil: nil
      }
    guard let code else { return nil }
    return CDAElement(
      "entryRelationship", ["typeCode": "SUBJ", "inversionInd": "true"],
      [
        CDAElement(
          "observation", ["classCode": "OBS", "moodCode": "EVN"],
          CDATemplate.severity.elements + [
            .code("SEV", in: CDASystem.actCode), .status("completed"),
            .code("value", code, in: CDASystem.snomed, type: "CD"),
          ])
      ])
  }

  /// The finding as a question that its state answers: present, absent, not asked, not to be asked.
  mutating func observation(of finding: Finding, at name: String) -> CDAElement {
    let value: CDAElement =
      switch finding.presence {
      case .present: .code("value", "52101004", in: CDASystem.snomed, type: "CD")
      case .absent: .code("value", "2667000", in: CDASystem.snomed, type: "CD")
      case .notAssessed: CDAElement("value", ["xsi:type": "CD", "nullFlavor": "NASK"])
      case .notAssessable: CDAElement("value", ["xsi:type": "CD", "nullFlavor": "NA"])
      }
    return CDAElement(
      "observation", ["classCode": "OBS", "moodCode": "EVN"],
      [
        identifier(), .concept("code", of: finding.code, words: name), .text(at: name),
        .status("completed"), .time("effectiveTime", finding.date), value,
        .place(finding.site, finding.side), finding.observer.informant,
      ])
  }
}

extension Finding {
  fileprivate var isTold: Bool { presence == .present || presence == .absent }

  /// What, where, in which state, and who says so.
  var cells: [String?] {
    let place = [
      side?.rawValue, site.map { Anatomy.shipped.sites[$0]?.label ?? $0.rawValue },
    ].compactMap(\.self).joined(separator: " ")
    let state = [presence.words, reason, severity?.rawValue, note].compactMap(\.self)
    let since = onset.map { "since \($0)" }
    let source = [observer.rawValue, date?.description, since].compactMap(\.self)
    return [
      Vocabulary.shipped.label(of: code), place, state.joined(separator: "; "),
      source.joined(separator: ", "),
    ]
  }
}

extension Presence {
  var words: String {
    switch self {
    case .present: "present"
    case .absent: "absent"
    case .notAssessed: "NOT ASSESSED"
    case .notAssessable: "CANNOT BE ASSESSED"
    }
  }
}

extension Observer {
  /// Who told it, where it was not examined; the author of the document is the clinician.
  fileprivate var informant: CDAElement? {
    switch self {
    case .patient:
      CDAElement(
        "informant", [:],
        [
          CDAElement(
            "relatedEntity", ["classCode": "PRS"],
            [.code("SELF", in: "2.16.840.1.113883.5.111")])
        ])
    case .carer:
      CDAElement("informant", [:], [CDAElement("relatedEntity", ["classCode": "CAREGIVER"])])
    case .clinician, .instrument: nil
    }
  }
}
