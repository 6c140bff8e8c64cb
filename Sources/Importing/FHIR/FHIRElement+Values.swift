import Clinical
import Diagnostics

extension FHIRElement {
  /// The value of an element whose name says its type, as `valueQuantity` does.
  func choice(_ name: String) -> (type: String, element: FHIRElement)? {
    for type in Self.types {
      if let element = self[name + type] { return (type, element) }
    }
    return nil
  }

  private static let types = [
    "CodeableConcept", "Quantity", "DateTime", "String", "Boolean", "Integer", "Decimal", "Coding",
    "Date", "Period", "Age", "Range", "Ratio", "Time", "Instant", "Timing", "Reference",
    "SampledData", "Attachment", "Uri",
  ]

  /// The date of a `date`, `dateTime` or `instant`, as far as the day.
  var date: String? { value.map { String($0.prefix { $0 != "T" }) } }

  /// When something was, began or was measured, of whichever type.
  func date(_ name: String) -> String? {
    guard let (type, element) = choice(name) else { return self[name]?.date }
    switch type {
    case "DateTime", "Date", "Instant": return element.date
    case "Period": return element["start"]?.date
    default: return nil
    }
  }

  /// A `CodeableConcept`, with every coding it has.
  var concept: CodedConcept {
    CodedConcept(all("coding").compactMap(\.coding), text: self["text"]?.value, at: origin)
  }

  /// A `Coding`; `nil` without a code.
  var coding: CodedConcept.Coding? {
    guard let code = self["code"]?.value else { return nil }
    return CodedConcept.Coding(
      system: CodeSystem(self["system"]?.value), identifier: code, label: self["display"]?.value,
      at: origin)
  }

  /// The first code of a `CodeableConcept`, or a plain code, as earlier versions have it.
  var firstCode: String? { at("coding", "code")?.value ?? value }

  /// A name as a person would write it: parts, or the text.
  var personName: String? {
    if let text = self["text"]?.value { return text }
    let parts = ["prefix", "given", "family", "suffix"].flatMap { all($0).compactMap(\.value) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// An address on one line.
  var addressLine: String? {
    if let text = self["text"]?.value { return text }
    let parts = ["line", "city", "district", "state", "postalCode", "country"].flatMap {
      all($0).compactMap(\.value)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The first value of a means of contact.
  func telecom(_ system: String) -> String? {
    all("telecom").first { $0["system"]?.value == system && $0["value"]?.value != nil }?["value"]?
      .value
  }
}
