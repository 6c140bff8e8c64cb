/// A time of day as the form writes it, `HH:MM`.
struct TimeOfDay: FormScalar {
  /// Minutes after midnight.
  let minute: Int

  init(minute: Int) { self.minute = minute }

  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    minute = hours * 60 + minutes
  }

  init?(formValue: FormValue) {
    guard case .text(let text) = formValue else { return nil }
    self.init(text)
  }

  var formValue: FormValue {
    let (hours, minutes) = minute.quotientAndRemainder(dividingBy: 60)
    return .text((hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)")
  }
}
