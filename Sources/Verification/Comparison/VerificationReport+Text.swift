public import JSONReading

extension VerificationReport {
  /// The report as lines for a terminal; `path` is the letter as the user named it.
  public func text(path: String) -> String {
    var lines = ["\(path): \(outcome.words)"]
    for check in checks {
      lines.append("  \(check.result.words): \(check.subject.words): \(check.detail)")
      lines += check.places.map { "    - " + $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// The report as one object.
  public func json(path: String) -> JSONText {
    [
      "letter": .string(path), "form": .string(form.rawValue),
      "outcome": .string(outcome.rawValue),
      "checks": .array(
        checks.map { check in
          [
            "check": .string(check.subject.rawValue), "result": .string(check.result.rawValue),
            "detail": .string(check.detail),
            "places": .array(check.places.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension VerificationReport.Outcome {
  fileprivate var words: String {
    switch self {
    case .verified: "verified"
    case .changed: "CHANGED: the letter is not what was printed"
    case .notVerified: "NOT VERIFIED: part of it could not be checked"
    }
  }
}

extension Check.Result {
  fileprivate var words: String {
    switch self {
    case .matches: "matches"
    case .differs: "DIFFERS"
    case .notChecked: "not checked"
    }
  }
}

extension Check.Subject {
  fileprivate var words: String {
    switch self {
    case .evidence: "evidence"
    case .attachments: "attached files"
    case .recordDigest: "record"
    case .criteria: "criteria"
    case .verdicts: "verdicts"
    case .urgency: "urgency"
    case .signature: "signature"
    case .conclusions: "what the evidence says beside"
    case .words: "words"
    case .form: "form"
    }
  }
}
