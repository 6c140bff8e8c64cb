import Diagnostics
import Exporting
import JSONReading

/// The last line of a whole output: what came in, what went out, and what decided it.
///
/// An output without it was cut off, whatever the one who copied it says. Its form is
/// `Schemas/assessment.schema.json#/$defs/trailer`.
public struct StreamTrailer: Sendable {
  /// The greatest number of bytes of a trailer.
  static let limit = 4096

  /// How many lines could not be read.
  public let refused: Int
  public let text: String

  init(_ tally: StreamTally, _ filter: StreamFilter) {
    self.init(tally, input: tally.inputDigest, filter)
  }

  private init(_ tally: StreamTally, input: ContentDigest, _ filter: StreamFilter) {
    let context = filter.context
    var criteria = JSONText.Object()
    criteria["version"] = .string(context.criteriaVersion)
    criteria["digest"] = .string(context.criteriaDigest.description)
    var object = JSONText.Object()
    object["status"] = .string("eof")
    object["in"] = .number(String(tally.lines))
    object["ok"] = .number(String(tally.answered))
    object["error"] = .number(String(tally.refused))
    object["input"] = .string(input.description)
    object["maxLine"] = .number(String(filter.lineLimit))
    object["engine"] = .string(context.engine)
    object["criteria"] = .object(criteria)
    object["mapping"] = filter.mapping.map { .string($0.description) }
    object["asOf"] = .string(context.asOf)
    text = JSONText.object(object).description
    refused = tally.refused
  }
}

extension StreamTrailer {
  /// Whether a line is a trailer at all.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("{\"status\":\"eof\",".utf8))
  }

  /// Takes a trailer as it was written, where it is the one that `filter` would write behind an input
  /// of this digest.
  init?(_ line: ArraySlice<UInt8>, ifOf input: ContentDigest, _ filter: StreamFilter) {
    guard let root = try? JSONReader().read(line, path: "-", firstLine: 1),
      let lines = root["in"]?.number?.int, let refused = root["error"]?.number?.int
    else { return nil }
    let tally = StreamTally(lines: lines, refused: refused)
    self.init(tally, input: input, filter)
    guard text.utf8.elementsEqual(line) else { return nil }
  }
}
