import Diagnostics
import JSONReading

/// Why an attribute cannot hold a value; nothing of the value but a name of our own is kept.
enum ValueRefusal: Error {
  case emptyText, controlCharacter, malformedReference
  case otherConstant(String)
  case unknownWord(String, [String])
  case unknownCode(CodeList, String?)
  case wrongKindOfCode(is: CodeList, needed: CodeList)
  case unknownUnit(String?)
  case malformedDate, impossibleDate, futureBirth, malformedTime
  case notANumber, quotedNumber, notWhole
  case outOfRange(ClosedRange<Double>)
  case needsQuotes
  case wrongKind(JSONValue.Kind, isState: Bool)
}

extension ValueRefusal {
  func diagnostic(about name: String, consequence: String, at origin: Origin) -> Diagnostic {
    let (id, message, remedy) = words(about: name)
    return Diagnostic(id: id, message + consequence, remedy: remedy, at: origin)
  }

  private func words(about name: String) -> (id: String, message: String, remedy: String?) {
    switch self {
    case .emptyText:
      ("empty-value", "\(name) is empty", "leave it out if nothing was recorded")
    case .controlCharacter:
      ("control-character", "\(name) holds a control character", "remove it")
    case .malformedReference:
      (
        "malformed-reference", "\(name) is not a reference",
        "write 1 to 64 letters, digits, or any of . _ : / -"
      )
    case .otherConstant(let constant):
      ("wrong-version", "\(name) has to be '\(constant)'", "write '\(constant)'")
    case .unknownWord(let word, let words):
      (
        "unknown-value", "\(name) has a value that the form does not know",
        nearestWord(to: word, among: words).map { "did you mean '\($0)'?" }
          ?? "write one of: " + words.joined(separator: ", ")
      )
    case .unknownCode(let list, let meant):
      (
        "unknown-code", "\(name) has a code that the form does not know",
        meant.map { "did you mean '\($0)'?" } ?? "write the code of \(list.summary)"
      )
    case .wrongKindOfCode(let actual, let needed):
      (
        "wrong-kind-of-code", "\(name) has the code of \(actual.summary)",
        "write the code of \(needed.summary)"
      )
    case .unknownUnit(let meant):
      (
        "unknown-unit", "\(name) has a unit that the table of units does not know",
        meant.map { "did you mean '\($0)'?" } ?? "write it in UCUM, as mmol/L"
      )
    case .malformedDate, .impossibleDate, .futureBirth, .malformedTime:
      timeWords(about: name)
    case .notANumber, .quotedNumber, .notWhole, .outOfRange:
      numberWords(about: name)
    case .needsQuotes:
      ("wrong-type", "\(name) has to be a string", "write it in double quotes")
    case .wrongKind(.null, _):
      ("wrong-type", "\(name) is null, which says nothing", "leave it out if it was not recorded")
    case .wrongKind(_, isState: true):
      ("wrong-type", "\(name) has to be a string", "write \"present\" or \"absent\"")
    case .wrongKind(_, isState: false):
      ("wrong-type", "\(name) has to be a string or a number", "write one value")
    }
  }

  private func timeWords(about name: String) -> (id: String, message: String, remedy: String?) {
    switch self {
    case .impossibleDate:
      (
        "impossible-date", "\(name) is a day that the calendar does not have",
        "write the day that was meant, or the month alone"
      )
    case .futureBirth:
      (
        "future-birth", "\(name) is after the day of the record or after today",
        "see that day, month and year are right"
      )
    case .malformedTime:
      ("malformed-time", "\(name) is not a time of day", "write HH:MM, from 00:00 to 23:59")
    default:
      (
        "malformed-date", "\(name) is not a date in the form used here",
        "write YYYY-MM-DD, YYYY-MM or YYYY"
      )
    }
  }

  private func numberWords(about name: String) -> (id: String, message: String, remedy: String?) {
    switch self {
    case .quotedNumber:
      ("not-a-number", "\(name) has to be a number", "write it without quotes")
    case .notWhole:
      ("not-a-number", "\(name) has to be a whole number", "write it without a fraction")
    case .outOfRange(let range):
      (
        "out-of-range",
        "\(name) is not between \(decimal(range.lowerBound)) and \(decimal(range.upperBound))",
        "see that the value and its unit are right"
      )
    default:
      ("not-a-number", "\(name) is not a number", "write digits, with a full stop for decimals")
    }
  }
}

/// The word that was probably meant; of grades and signs none is nearer than another.
private func nearestWord(to word: String, among words: [String]) -> String? {
  let long = words.filter { $0.utf8.count > 3 }
  return word.utf8.count > 3 ? nearestName(to: String(word.prefix(64)), among: long) : nil
}
