import Diagnostics
import JSONReading
import XMLReading

/// Where a value was written, worked out when it is asked for: of a good record, hardly ever.
enum ValuePlace: Sendable {
  case at(Origin)
  case attribute(XMLAttribute)
  case member(JSONValue)

  var origin: Origin {
    switch self {
    case .at(let origin): origin
    case .attribute(let attribute): attribute.origin
    case .member(let value): value.origin
    }
  }
}
