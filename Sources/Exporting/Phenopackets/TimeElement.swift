import Clinical
import JSONReading

extension PartialDate {
  /// The date as a phenopacket's time: a stamp where the day is known, else the stretch it lies in.
  var timeElement: JSONText {
    guard day == nil else { return .field("timestamp", .string(earliest.timestamp)) }
    var interval = JSONText.Object()
    interval["start"] = .string(earliest.timestamp)
    interval["end"] = .string(latest.timestamp)
    return .field("interval", .object(interval))
  }
}

extension CalendarDay {
  /// Midnight of the day as RFC 3339 writes it.
  var timestamp: String { "\(PartialDate(self))T00:00:00Z" }
}

extension JSONText {
  /// An object of one member.
  static func field(_ name: String, _ value: JSONText) -> JSONText {
    var object = Object()
    object[name] = value
    return .object(object)
  }
}
