import Assessments
import Clinical
import Criteria
import Diagnostics
import Differential
import JSONReading

extension Assessment {
  /// What a reader must know of the result as a whole.
  var notes: [String] {
    var notes = ["criteria met is not a diagnosis; decision support for a qualified clinician"]
    if priority.level == nil {
      notes.append("urgency cannot be set; this is not a low-urgency result")
    }
    if isDamaged {
      notes.append("values of this record were refused; what could be read was screened")
    }
    return notes
  }
}

extension Priority {
  var json: JSONText {
    var object = JSONText.Object()
    object["level"] = .string(level?.rawValue ?? "undetermined")
    object["rules"] = .array(fired.map { .string($0.criterion.id) })
    object["cannotExclude"] = .array(
      cannotExclude.map { result in
        var rule = JSONText.Object()
        rule["id"] = .string(result.criterion.id)
        rule["urgency"] = result.urgencyRaised.map { .string($0.rawValue) }
        rule["check"] = result.criterion.referral?.check.map { .string($0) }
        return .object(rule)
      })
    return .object(object)
  }
}

extension CriterionResult {
  func json(_ lines: LineNumbers) -> JSONText {
    var settle = JSONText.Object()
    settle["met"] = .array(settleMet.map(\.json))
    settle["ruledOut"] = .array(settleRuledOut.map(\.json))
    var object = JSONText.Object()
    object["id"] = .string(criterion.id)
    object["revision"] = .number(String(criterion.revision))
    object["verdict"] = .string(outcome.rawValue)
    object["category"] = category?.json
    object["score"] = score?.json
    object["gate"] = gate.map { .string($0) }
    object["settle"] = .object(settle)
    object["evidence"] = .array(evidence.map { $0.json(lines) })
    object["citation"] = .string(criterion.source.citation)
    object["evidenceTag"] = .string(criterion.evidence.rawValue)
    if !remarks.isEmpty { object["remarks"] = .array(remarks.map { .string($0) }) }
    return .object(object)
  }

  func redFlagJSON(_ lines: LineNumbers) -> JSONText {
    var object = JSONText.Object()
    object["id"] = .string(criterion.id)
    object["verdict"] = .string(outcome.rawValue)
    let state =
      switch firing {
      case .fires: "fires"
      case .cannotExclude: "cannotExclude"
      case .asks: "asks"
      case .silent: "silent"
      }
    object["firing"] = .string(state)
    object["urgency"] = (urgencyFired ?? urgencyRaised ?? criterion.referral?.urgency).map {
      .string($0.rawValue)
    }
    object["evidence"] = .array(evidence.map { $0.json(lines) })
    return .object(object)
  }
}

extension Category.Range {
  /// The least and the most that the record allows; `none` where no category need hold, or can.
  var json: JSONText {
    var object = JSONText.Object()
    object["atLeast"] = .string(atLeast ?? "none")
    object["atMost"] = .string(atMost ?? "none")
    return .object(object)
  }
}

extension ClosedRange<Int> {
  var json: JSONText {
    var object = JSONText.Object()
    object["atLeast"] = .number(String(lowerBound))
    object["atMost"] = .number(String(upperBound))
    return .object(object)
  }
}

extension Concordance {
  var json: JSONText {
    var object = JSONText.Object()
    object["family"] = .string(family)
    object["agreed"] = .boolean(isAgreed)
    object["members"] = .array(
      members.map { member in
        var line = JSONText.Object()
        line["id"] = .string(member.criterion.id)
        line["verdict"] = .string(member.outcome.rawValue)
        line["category"] = member.category?.json
        return .object(line)
      })
    object["splits"] = .array(
      splits.map { split in
        var line = JSONText.Object()
        line["between"] = .array(split.between.map { .string($0) })
        line["finding"] = split.finding.json
        return .object(line)
      })
    return .object(object)
  }
}

extension Inquiry {
  var json: JSONText {
    var object = JSONText.Object()
    object["question"] = .string(question)
    object["code"] = .string(code.rawValue)
    object["answer"] = answer.map { .string($0) }
    object["do"] = .string(inquiry)
    return .object(object)
  }
}

extension Fact {
  func json(_ lines: LineNumbers) -> JSONText {
    var object = JSONText.Object()
    object["question"] = .string(question)
    object["code"] = .string(code.rawValue)
    object["state"] = .string(state)
    object["origins"] = .array(items.map { lines.json($0.provenance.origin) })
    return .object(object)
  }
}

extension Diagnostic {
  func json(_ lines: LineNumbers) -> JSONText {
    var object = JSONText.Object()
    object["severity"] = .string(severity.rawValue)
    object["id"] = .string(id)
    object["line"] = lines.number(origin).map { .number(String($0)) }
    object["column"] = origin.column.map { .number(String($0)) }
    object["pointer"] = origin.pointer.map { .string($0) }
    object["detail"] = .string(message)
    object["remedy"] = remedy.map { .string($0) }
    return .object(object)
  }
}
