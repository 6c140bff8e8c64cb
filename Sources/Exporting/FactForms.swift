import Clinical
import Criteria
import JSONReading

/// The facts of one record as they are written: many criteria rest on the same few.
struct FactForms {
  private let lines: LineNumbers
  /// By the place of the question in the library.
  private var forms: [Int: [UInt8]] = [:]

  init(_ lines: LineNumbers) { self.lines = lines }

  /// Writes the evidence of a result; all results must be of one record.
  mutating func write(_ result: CriterionResult, to writer: inout JSONWriter) {
    writer.array("evidence") { writer in
      for reason in result.reasons { writer.written(form(of: reason, in: result)) }
    }
  }

  private mutating func form(of reason: Int, in result: CriterionResult) -> [UInt8] {
    if let form = forms[reason] { return form }
    var writer = JSONWriter()
    result.fact(reason).write(to: &writer, lines)
    forms[reason] = writer.bytes
    return writer.bytes
  }
}

extension Fact {
  fileprivate func write(to writer: inout JSONWriter, _ lines: LineNumbers) {
    writer.object { writer in
      writer.string("question", question)
      writer.string("code", code.rawValue)
      writer.string("state", state)
      writer.array("origins") { writer in
        for item in items { lines.write(item.provenance.origin, to: &writer) }
      }
    }
  }
}
