import JSONReading
import Diagnostics

extension Diagnostic {
  /// One JSON object: the same facts as the printed line, for programs.
  var json: String {
    var object = JSONText.Object()
    object["severity"] = .string(severity.rawValue)
    object["id"] = .string(id)
    object["message"] = .string(message)
    object["remedy"] = remedy.map { .string($0) }
    object["path"] = .string(origin.path)
    object["line"] = origin.line.map { .number(String($0)) }
    object["column"] = origin.column.map { .number(String($0)) }
    object["pointer"] = origin.pointer.map { .string($0) }
    return JSONText.object(object).description
  }
}
