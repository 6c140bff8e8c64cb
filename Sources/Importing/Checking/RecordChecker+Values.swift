import Clinical
import Diagnostics
import JSONReading

extension RecordChecker {
  /// The value, if the attribute can hold it.
  mutating func accept(
    _ written: WrittenValue, for attribute: FormAttribute, of element: FormElement
  ) -> FormValue? {
    switch check(written, as: attribute.type) {
    case .success(let value):
      return value
    case .failure(let refusal):
      diagnostics.append(
        refusal.diagnostic(
          about: "'\(attribute.name)'", consequence: attribute.consequence(for: element),
          at: written.origin))
      return nil
    }
  }

  private mutating func check(
    _ written: WrittenValue, as type: FormType
  ) -> Result<FormValue, ValueRefusal> {
    switch type {
    case .number(let range): return number(written.content, in: range)
    case .integer(let range): return integer(written.content, in: range)
    case .text, .reference, .constant, .words, .code, .date, .birthDate, .time: break
    }
    let text: String
    switch written.content {
    case .plain(let plain): text = plain
    case .string(let string): text = type == .text ? trimmed(string) : string
    case .number: return .failure(.needsQuotes)
    case .other(let kind): return .failure(.wrongKind(kind, isState: type == .state))
    }
    guard !text.isEmpty else { return .failure(.emptyText) }
    return check(text, as: type, of: written)
  }

  private mutating func check(
    _ text: String, as type: FormType, of written: WrittenValue
  ) -> Result<FormValue, ValueRefusal> {
    switch type {
    case .text:
      // Nearly every text is of these alone, and nothing of them is hidden.
      if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return .success(.text(text)) }
      guard text.unicodeScalars.allSatisfy(\.isPlain) else { return .failure(.controlCharacter) }
      if text.hasHiddenCharacter { diagnostics.append(.hiddenCharacter(at: written.origin)) }
      return .success(.text(text))
    case .reference:
      return isReference(text) ? .success(.text(text)) : .failure(.malformedReference)
    case .constant(let constant):
      return text == constant ? .success(.text(text)) : .failure(.otherConstant(constant))
    case .words(_, let words):
      return words.contains(text) ? .success(.text(text)) : .failure(.unknownWord(text, words))
    case .code(let list): return code(text, in: list)
    case .date: return date(text, isBirth: false, of: written)
    case .birthDate: return date(text, isBirth: true, of: written)
    case .time: return TimeOfDay(text) == nil ? .failure(.malformedTime) : .success(.text(text))
    case .number, .integer: return .failure(.notANumber)
    }
  }

  private func code(_ text: String, in list: CodeList) -> Result<FormValue, ValueRefusal> {
    if form.lists.contains(text, in: list) { return .success(.text(text)) }
    if list == .unit { return .failure(.unknownUnit(nearest(text, in: list))) }
    if let other = form.lists.list(with: text) {
      return .failure(.wrongKindOfCode(is: other, needed: list))
    }
    return .failure(.unknownCode(list, nearest(text, in: list)))
  }

  private func nearest(_ text: String, in list: CodeList) -> String? {
    nearestName(to: String(text.prefix(64)), among: form.lists.sorted(list))
  }

  private mutating func date(
    _ text: String, isBirth: Bool, of written: WrittenValue
  ) -> Result<FormValue, ValueRefusal> {
    guard let date = PartialDate(text) else {
      return .failure(hasDateShape(text) ? .impossibleDate : .malformedDate)
    }
    if isBirth {
      guard date.earliest <= latestBirth else { return .failure(.futureBirth) }
    } else if date.earliest > asOf {
      diagnostics.append(.futureDate(at: written.origin))
    }
    return .success(.text(text))
  }
}

extension RecordChecker {
  private func number(
    _ content: WrittenValue.Content, in range: ClosedRange<Double>
  ) -> Result<FormValue, ValueRefusal> {
    let number: Double
    switch content {
    case .plain(let text):
      guard !text.isEmpty else { return .failure(.emptyText) }
      guard isDecimal(text), let read = Double(text) else { return .failure(.notANumber) }
      number = read
    case .number(let written):
      guard let read = written.double else { return .failure(.outOfRange(range)) }
      number = read
    case .string: return .failure(.quotedNumber)
    case .other(let kind): return .failure(.wrongKind(kind, isState: false))
    }
    return range.contains(number) ? .success(.number(number)) : .failure(.outOfRange(range))
  }

  private func integer(
    _ content: WrittenValue.Content, in range: ClosedRange<Int>
  ) -> Result<FormValue, ValueRefusal> {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    if case .plain(let text) = content, text.contains(".") { return .failure(.notWhole) }
    return number(content, in: bounds).flatMap { value in
      guard case .number(let number) = value, number == number.rounded() else {
        return .failure(.notWhole)
      }
      return .success(value)
    }
  }
}

/// Digits, one minus in front, one full stop within: what `decimal` writes.
private func isDecimal(_ text: String) -> Bool {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return (1...2).contains(parts.count)
    && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
}

private func isReference(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
}

private func hasDateShape(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return (1...3).contains(parts.count)
    && zip(parts, [4, 2, 2]).allSatisfy { $0.count == $1 && $0.allSatisfy(isDigit) }
}

extension Unicode.Scalar {
  /// Whether XML can hold the character too: no control but tab and line feed.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension Diagnostic {
  fileprivate static func hiddenCharacter(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "hidden-character",
      "the text holds a character that is not seen, and that can change how it reads",
      remedy: "see that it reads as it should, and delete the character", at: origin)
  }

  fileprivate static func futureDate(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "future-date", "this date is in the future",
      remedy: "see that day, month and year are right", at: origin)
  }
}
