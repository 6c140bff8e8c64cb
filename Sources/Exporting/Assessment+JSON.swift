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
  func write(_ name: String, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.string("level", level?.rawValue ?? "undetermined")
      writer.array("rules", of: fired.lazy.map(\.criterion.id))
      writer.array("cannotExclude") { writer in
        for result in cannotExclude {
          writer.object { writer in
            writer.string("id", result.criterion.id)
            writer.string("urgency", result.urgencyRaised?.rawValue)
            writer.string("check", result.criterion.referral?.check)
          }
        }
      }
    }
  }
}

extension CriterionResult {
  func write(to writer: inout JSONWriter, _ facts: inout FactForms) {
    writer.object { writer in
      writer.written(form { judgementForm })
      facts.write(self, to: &writer)
    }
  }

  /// All but the evidence, as members of an object.
  private var judgementForm: [UInt8] {
    var writer = JSONWriter()
    writer.string("id", criterion.id)
    writer.number("revision", criterion.revision)
    writer.string("verdict", outcome.rawValue)
    category?.write("category", to: &writer)
    score?.write("score", to: &writer)
    writer.string("gate", gate)
    writer.object("settle") { writer in
      writer.array("met") { writer in for each in settleMet { each.write(to: &writer) } }
      writer.array("ruledOut") { writer in
        for each in settleRuledOut { each.write(to: &writer) }
      }
    }
    writer.string("citation", criterion.source.citation)
    writer.string("evidenceTag", criterion.evidence.rawValue)
    if !remarks.isEmpty { writer.array("remarks", of: remarks) }
    return writer.bytes
  }

  func writeRedFlag(to writer: inout JSONWriter, _ facts: inout FactForms) {
    writer.object { writer in
      writer.string("id", id)
      writer.string("verdict", outcome.rawValue)
      writer.string("firing", firing.name)
      let urgency = urgencyFired ?? urgencyRaised ?? referral?.urgency
      writer.string("urgency", urgency?.rawValue)
      facts.write(self, to: &writer)
    }
  }
}

extension CriterionResult.Firing {
  fileprivate var name: String {
    switch self {
    case .fires: "fires"
    case .cannotExclude: "cannotExclude"
    case .asks: "asks"
    case .silent: "silent"
    }
  }
}

extension Category.Range {
  /// The least and the most that the record allows; `none` where no category need hold, or can.
  func write(_ name: String, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.string("atLeast", atLeast ?? "none")
      writer.string("atMost", atMost ?? "none")
    }
  }
}

extension ClosedRange<Int> {
  func write(_ name: String, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.number("atLeast", lowerBound)
      writer.number("atMost", upperBound)
    }
  }
}

extension Concordance {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("family", family)
      writer.boolean("agreed", isAgreed)
      writer.array("members") { writer in
        for member in members {
          writer.object { writer in
            writer.string("id", member.criterion.id)
            writer.string("verdict", member.outcome.rawValue)
            member.category?.write("category", to: &writer)
          }
        }
      }
      writer.array("splits") { writer in
        for split in splits {
          writer.object { writer in
            writer.array("between", of: split.between)
            split.finding.write("finding", to: &writer)
          }
        }
      }
    }
  }
}

extension Inquiry {
  func write(_ name: String? = nil, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.string("question", question)
      writer.string("code", code.rawValue)
      writer.string("answer", answer)
      writer.string("do", inquiry)
    }
  }
}

extension Diagnostic {
  func write(_ name: String? = nil, to writer: inout JSONWriter, _ lines: LineNumbers) {
    writer.object(name) { writer in
      writer.string("severity", severity.rawValue)
      writer.string("id", id)
      writer.number("line", lines.number(origin))
      writer.number("column", origin.column)
      writer.string("pointer", origin.pointer)
      writer.string("detail", message)
      writer.string("remedy", remedy)
    }
  }
}
