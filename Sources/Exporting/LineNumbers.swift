import Diagnostics
import JSONReading

/// How lines are counted in a result: within the record itself.
///
/// A record of a stream would else give other bytes wherever it stood in it.
struct LineNumbers {
  /// The line of the input on which the record begins.
  let first: Int

  init(of source: Origin) { first = source.line ?? 1 }

  func number(_ place: Origin) -> Int? { place.line.map { $0 - first + 1 } }

  /// The place within the record; the path is left out, as it may hold a name.
  func write(_ place: Origin, _ name: String? = nil, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.number("line", number(place))
      writer.string("pointer", place.pointer)
    }
  }

  /// The place within the record, as a person reads it: `line 19, record/finding[1]`.
  func words(_ place: Origin) -> String? {
    let parts = [number(place).map { "line \($0)" }, place.pointer].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
