import Clinical
import JSONReading

extension PhenopacketWriter {
  func measurements(
    of record: PatientRecord, leaving left: inout PhenopacketLeftovers
  ) -> [JSONText] {
    record.measurements.compactMap { measurement in
      // The age stands with the subject.
      if measurement.code == "age" { return nil }
      guard measurement.comparator == nil, let value = measurement.value,
        let mapping = Terminology.shipped.identifiers(of: measurement.code, in: .loinc)
          .first(where: { $0.relation == .same })
      else {
        left.add("measurement", 1)
        return nil
      }
      var written = JSONText.Object()
      written["assay"] = Self.term(
        "LOINC:" + mapping.identifier, label: Vocabulary.shipped.label(of: measurement.code))
      written["value"] = .field("quantity", quantity(value, of: measurement))
      written["timeObserved"] = measurement.date?.timeElement
      return .object(written)
    }
  }

  private func quantity(_ value: Double, of measurement: Measurement) -> JSONText {
    let unit = Self.term("UCUM:" + measurement.unit, label: measurement.unit)
    var quantity = JSONText.Object()
    quantity["unit"] = unit
    quantity["value"] = .number(DecimalText.string(value))
    if let low = measurement.low, let high = measurement.high {
      var range = JSONText.Object()
      range["unit"] = unit
      range["low"] = .number(DecimalText.string(low))
      range["high"] = .number(DecimalText.string(high))
      quantity["referenceRange"] = .object(range)
    }
    return .object(quantity)
  }
}
