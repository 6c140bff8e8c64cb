import Clinical
import Diagnostics
import JSONReading

extension PhenopacketReader {
  mutating func readMeasurement(_ measurement: JSONValue) {
    let date = time("timeObserved", of: measurement)?.date(born: record.patient.born)
    if let parts = measurement.field("complexValue")?.list("typedQuantities") {
      for part in parts {
        guard let quantity = part.field("quantity") else { continue }
        readQuantity(quantity, of: concept(of: part.field("type")), on: date, at: part.origin)
      }
      return
    }
    let assay = concept(of: measurement.field("assay"))
    if let quantity = measurement.field("value")?.field("quantity") {
      readQuantity(quantity, of: assay, on: date, at: measurement.origin)
    } else {
      trace.leave("measurement without a number", .unsupported, at: measurement.origin)
    }
  }

  private mutating func readQuantity(
    _ quantity: JSONValue, of concept: CodedConcept?, on date: PartialDate?, at origin: Origin
  ) {
    let subject = "measurement"
    guard let concept else {
      diagnostics.append(.wrongPhenopacketValue("assay", needs: "a term with its 'id'", at: origin))
      return
    }
    switch concepts.read(concept) {
    case .conflict:
      diagnostics.append(.codeConflict(at: concept.origin))
    case .ambiguous: trace.leave(subject, .ambiguousCode, at: origin)
    case .unknown: trace.leave(subject, .unknownCode, at: origin)
    case .meaning(let meaning):
      guard let measure = concepts.vocabulary.measures[meaning.code], meaning.relation == .same
      else {
        trace.leave(subject, .unsupported, at: origin)
        return
      }
      guard let value = quantity.field("value")?.decimalNumber,
        let unit = unit(of: quantity.field("unit")),
        let canonical = Units.shipped.convert(value, from: unit, to: measure)
      else {
        diagnostics.append(.unreadableQuantity(at: quantity.origin))
        return
      }
      var measurement = Measurement(
        measure.code, value, unit: unit, canonicalValue: canonical,
        provenance: Provenance(origin))
      if let range = quantity.field("referenceRange"), self.unit(of: range.field("unit")) == unit {
        measurement.low = range.field("low")?.decimalNumber
        measurement.high = range.field("high")?.decimalNumber
      }
      measurement.date = date
      record.measurements.append(measurement)
      trace.read(subject, as: "measurement \(measure.code)", at: origin)
    }
  }

  /// The unit by its UCUM code, or by a label that the table of units knows.
  private func unit(of term: JSONValue?) -> String? {
    guard let term else { return nil }
    let id = plainText(term.field("id")?.string) ?? ""
    let written = id.hasPrefix("UCUM:") ? String(id.dropFirst(5)) : nil
    let candidates = [written, plainText(term.field("label")?.string), id]
    return candidates.lazy.compactMap { $0 }.first { Self.units.contains($0) }
  }

  private static let units = Set(Units.shipped.names)
}

extension Diagnostic {
  fileprivate static func unreadableQuantity(at origin: Origin) -> Self {
    Diagnostic(
      id: "unknown-unit",
      "the number or its unit cannot be read as that of the measure; the measurement is left out",
      remedy: "write a number, and the unit by its UCUM code, as UCUM:mmol/L", at: origin)
  }
}
