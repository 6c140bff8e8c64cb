import Diagnostics
import JSONReading

/// A scalar as one of the formats writes it, before its attribute has been asked what it can hold.
struct WrittenValue: Sendable {
  enum Content: Sendable {
    /// In XML everything is text, and white space around it means nothing.
    case plain(String)
    case string(String)
    case number(JSONNumber)
    /// A JSON value that no attribute can hold.
    case other(JSONValue.Kind)
  }

  let content: Content
  let place: ValuePlace

  var origin: Origin { place.origin }
}
