import Clinical
import Diagnostics
import XMLReading

/// The namespaces of CDA documents.
enum CDANamespace {
  static let document = "urn:hl7-org:v3"
  static let extensions = "urn:hl7-org:sdtc"
  static let instance = "http://www.w3.org/2001/XMLSchema-instance"
}

extension XMLElement {
  /// The roots of the templates that the element says it follows, whatever their version.
  var templates: [String] {
    children(named: "templateId").compactMap { $0["root"] }.map { trimmed($0) }
  }

  /// Why a value is not there, where the document says so.
  var nullFlavor: String? { self["nullFlavor"].map { trimmed($0) } }

  /// The data type that `xsi:type` names, without its prefix: `CD`, `PQ`, `IVL_PQ`.
  var dataType: String? {
    self["type", in: CDANamespace.instance].map { name in
      let plain = trimmed(name)
      return String(plain.split(separator: ":").last ?? Substring(plain))
    }
  }

  /// The value of a flag that is false when it is not written.
  func isTrue(_ name: String) -> Bool {
    self[name].map { ["true", "1"].contains(trimmed($0).lowercased()) } ?? false
  }

  /// The elements at the end of a way of names.
  func all(_ names: String...) -> [XMLElement] {
    names.reduce([self]) { elements, name in elements.flatMap { $0.children(named: name) } }
  }

  /// The first element at the end of a way of names.
  func first(_ names: String...) -> XMLElement? {
    var current = self
    for name in names {
      guard let next = current.child(named: name) else { return nil }
      current = next
    }
    return current
  }

  /// The text directly within, for a part of a name or an address.
  var plain: String? { plainText(fullText) }
}

extension XMLElement {
  /// The day of a point in time (`TS`), as far as it is known: `2026`, `202605`, `20260514`; a time
  /// of day and a zone may stand behind it.
  var day: PartialDate? {
    guard nullFlavor == nil, let text = self["value"] else { return nil }
    return PartialDate(hl7: trimmed(text))
  }

  /// When something was or began: the point, or the beginning of the stretch.
  var beginning: PartialDate? { day ?? child(named: "low")?.day ?? child(named: "center")?.day }

  var end: PartialDate? { child(named: "high")?.day }

  /// Minutes after midnight of a point in time, where they are written.
  var minute: Int? {
    guard let text = self["value"].map({ trimmed($0) }) else { return nil }
    let digits = Array(text.utf8.prefix { isDigit($0) })
    guard digits.count >= 12 else { return nil }
    let numbers = digits[8..<12].map { Int($0 - UInt8(ascii: "0")) }
    let (hours, minutes) = (numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3])
    return hours < 24 && minutes < 60 ? hours * 60 + minutes : nil
  }
}

extension PartialDate {
  /// Reads the digits of an HL7 point in time down to the day.
  init?(hl7 text: String) {
    let digits = Array(text.utf8.prefix { isDigit($0) })
    guard digits.count == 4 || digits.count == 6 || digits.count >= 8 else { return nil }
    func number(_ range: Range<Int>) -> Int {
      digits[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    self.init(
      year: number(0..<4), month: digits.count >= 6 ? number(4..<6) : nil,
      day: digits.count >= 8 ? number(6..<8) : nil)
  }
}

extension XMLElement {
  /// The person's name in one line: prefix, given and family names, suffix.
  var personName: String? {
    guard nullFlavor == nil else { return nil }
    let parts = ["prefix", "given", "family", "suffix"].flatMap { children(named: $0) }
      .filter { $0["qualifier"] != "CL" }.compactMap(\.plain)
    return parts.isEmpty ? plain : parts.joined(separator: " ")
  }

  /// The address in one line.
  var address: String? {
    guard nullFlavor == nil else { return nil }
    let parts = children.filter { $0.name != "useablePeriod" }.compactMap(\.plain)
    return parts.isEmpty ? plain : parts.joined(separator: ", ")
  }
}

extension [XMLElement] {
  /// The first telephone number among telecommunication addresses.
  var telephone: String? { number(after: "tel:") ?? number(after: "") }

  var email: String? { number(after: "mailto:") }

  private func number(after scheme: String) -> String? {
    for element in self where element.nullFlavor == nil {
      guard let value = plainText(element["value"]), value.lowercased().hasPrefix(scheme) else {
        continue
      }
      if scheme.isEmpty, value.contains(":") { continue }
      return plainText(String(value.dropFirst(scheme.count)))
    }
    return nil
  }
}
