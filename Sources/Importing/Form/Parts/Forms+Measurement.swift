import Clinical

extension Forms {
  static let measurement = ElementForm<Measurement>(
    "measurement", plural: "measurements",
    "A number from a laboratory, an instrument or a person, in the unit it was recorded in.",
    blank: { Measurement("", nil, unit: "", canonicalValue: nil, provenance: $0) },
    [
      .required("code", .code(.measure), \.code, "What was measured."),
      .optional(
        "value", .number(-1_000_000...1_000_000), \.value, isEssential: true,
        "The number; left out when the measurement was not made."),
      .optional(
        "comparator", .words("comparator", Measurement.Comparator.self), \.comparator,
        isEssential: true, "What the laboratory writes before a number it could not resolve."),
      .optional(
        "unit", .code(.unit), \.writtenUnit, isEssential: true,
        "The unit, required with a value; '1' for a score."),
      .optional(
        "low", .number(-1_000_000...1_000_000), \.low,
        "Lower limit of the laboratory's own reference range, in the recorded unit."),
      .optional(
        "high", .number(-1_000_000...1_000_000), \.high,
        "Upper limit of the laboratory's own reference range, in the recorded unit."),
      .optional("date", .date, \.date, "The day it was measured or the sample taken."),
      .optional("time", .time, \.clock, "The time of day, HH:MM."),
      .optional("site", .site, \.site, "Where it was measured."),
      .defaulted("source", .source, \.observer, .instrument, "Who says so."),
      .silence(\.presence),
      .reason(\.reason),
    ],
    finish: { node, measurement in
      if measurement.value == nil, node.fields["state"] == nil {
        measurement.presence = .notAssessed
      }
      measurement.canonicalValue = node.value(RecordForm.canonicalValue)
    })
}

extension Measurement {
  var writtenUnit: String? {
    get { unit.isEmpty ? nil : unit }
    set { unit = newValue ?? "" }
  }

  var clock: TimeOfDay? {
    get { minute.map { TimeOfDay(minute: $0) } }
    set { minute = newValue?.minute }
  }
}
