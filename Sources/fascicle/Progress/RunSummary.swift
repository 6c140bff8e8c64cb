import Batches
import Ledger

/// What a run of letters came to, in a few lines.
struct RunSummary {
  let lines: [String]

  /// `printsLetters` is false where nothing but lines for programs was asked for.
  init(_ tally: Tally, folder: String, printsLetters: Bool) {
    let counts = FormKind.allCases.map { tally.kinds[$0] ?? 0 }
    let screened = tally.quarantined - tally.unread
    let held =
      screened > 0 ? "quarantined (\(screened) screened on what could be read)" : "quarantined"
    let names = ["with a letter", "with a summary", held, "duplicate"]
    let sum = zip(counts, names).map { "\($0) \($1)" }.joined(separator: ", ")
    let printed = counts[0] + counts[1] + counts[2] - tally.unread
    let what = printsLetters ? "letter" : "assessment"
    var lines = ["\(printed) \(what)\(printed == 1 ? "" : "s") in \(folder)"]
    lines.append("\(tally.forms) form\(tally.forms == 1 ? "" : "s"): \(sum)")
    let urgencies = Self.urgencies(tally)
    if !urgencies.isEmpty { lines.append("how soon: " + urgencies.joined(separator: ", ")) }
    lines.append("work list: \(folder)/worklist.html")
    self.lines = lines
  }

  /// How many there are of each urgency, the most urgent first.
  static func urgencies(_ tally: Tally) -> [String] {
    let order: [String?] = [
      "immediate", "same-day", "urgent", nil, "soon", "routine", "consider", "none",
    ]
    return order.compactMap { name in
      guard let count = tally.urgencies[name] else { return nil }
      return "\(count) \(name ?? "undetermined")"
    }
  }
}
