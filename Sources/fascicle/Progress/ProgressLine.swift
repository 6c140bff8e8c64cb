import Batches

/// Where a run is, in one line.
struct ProgressLine {
  private let tally: Tally
  private let share: Double?
  private let rate: Double
  private let secondsLeft: Int?

  init(_ tally: Tally, share: Double?, rate: Double, secondsLeft: Int?) {
    self.tally = tally
    self.share = share
    self.rate = rate
    self.secondsLeft = secondsLeft
  }

  /// Counts, without a bar.
  var plain: String {
    var parts = ["\(Self.grouped(tally.forms)) forms", "\(Self.grouped(Int(rate))) a second"]
    if let secondsLeft { parts.append(Self.clock(secondsLeft) + " left") }
    parts += RunSummary.urgencies(tally)
    let failures = tally.quarantined + tally.absent
    parts.append("\(Self.grouped(failures)) quarantined")
    return parts.joined(separator: " · ")
  }

  /// A bar where the share is known, and the counts, cut to the width of the terminal.
  func text(width: Int) -> String {
    guard let share else { return String(plain.prefix(width - 1)) }
    let length = 20
    let filled = min(length, Int(share * Double(length)))
    let bar =
      "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: length - filled)
      + "] \(Int(share * 100)) % · "
    return String((bar + plain).prefix(width - 1))
  }

  /// As in `1,234,567`.
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  /// As in `2:05` and in `1:02:05`.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let end = two(seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(end)" : "\(minutes):\(end)"
  }
}
