import Clinical

extension Examination {
  /// The signs of the examination that the vocabulary has codes for, each as a finding: grades and
  /// scales stay with the record's own form.
  var derivedFindings: [Finding] {
    var findings: [Finding] = []
    func add(
      _ code: Code, _ presence: Presence, _ site: Code?, _ side: Side?, _ reason: String?,
      at provenance: Provenance
    ) {
      var finding = Finding(
        code, presence, site: site, side: side, observer: observer, date: date,
        provenance: provenance)
      finding.reason = reason
      findings.append(finding)
    }
    for clonus in clonus {
      add(
        clonus.joint.code, clonus.presence, nil, clonus.side, clonus.reason,
        at: clonus.provenance)
    }
    for muscle in muscles {
      for (code, presence) in [
        ("fasciculation" as Code, muscle.fasciculation), ("wasting", muscle.wasting),
      ] {
        add(code, presence, muscle.site, muscle.side, muscle.reason, at: muscle.provenance)
      }
    }
    for plantar in plantars {
      add(
        "babinski", plantar.response.presence, nil, plantar.side, plantar.reason,
        at: plantar.provenance)
    }
    for hoffmann in hoffmanns {
      add(
        "hoffmann", hoffmann.response.presence, nil, hoffmann.side, hoffmann.reason,
        at: hoffmann.provenance)
    }
    return findings
  }
}

extension Clonus.Joint {
  fileprivate var code: Code {
    switch self {
    case .ankle: "ankle-clonus"
    case .knee: "knee-clonus"
    case .wrist: "wrist-clonus"
    case .fingers: "finger-clonus"
    case .jaw: "jaw-clonus"
    case .ocular: "ocular-clonus"
    case .other: "clonus"
    }
  }
}

extension Plantar.Response {
  /// Whether the response is extensor; an equivocal one is neither.
  fileprivate var presence: Presence {
    switch self {
    case .extensor: .present
    case .flexor: .absent
    case .equivocal, .mute, .withdrawal, .notAssessed: .notAssessed
    case .notAssessable: .notAssessable
    }
  }
}

extension Hoffmann.Response {
  fileprivate var presence: Presence {
    switch self {
    case .positive: .present
    case .negative: .absent
    case .notAssessed: .notAssessed
    case .notAssessable: .notAssessable
    }
  }
}
