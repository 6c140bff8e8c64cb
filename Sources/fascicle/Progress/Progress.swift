import Batches
import Foundation
import Glibc

/// How far a long run is: a bar on a terminal, a plain line now and then elsewhere.
final class Progress {
  private let isTerminal: Bool
  private let isHushed: Bool
  private let size: InputSize?
  private let start = ContinuousClock.now
  private var bytes = 0
  private var lastShown: ContinuousClock.Instant
  private var hasShown = false
  /// The rate is of the last seconds: what was known from an earlier run goes by faster.
  private var recent: [(time: ContinuousClock.Instant, forms: Int, bytes: Int)] = []

  /// Begins to watch over inputs; with `isHushed` nothing is shown, since a program reads the lines.
  init(of inputs: [String], isHushed: Bool) {
    isTerminal = isatty(STDERR_FILENO) == 1 && !isHushed
    self.isHushed = isHushed
    size = isTerminal ? InputSize(inputs) : nil
    lastShown = start
  }

  func add(bytes count: Int) { bytes += count }

  /// Shows where the run is, if enough time has passed since that was last shown.
  func show(_ tally: Tally) {
    let now = ContinuousClock.now
    let interval = isTerminal ? Duration.milliseconds(100) : .seconds(15)
    guard !isHushed, lastShown.duration(to: now) >= interval else { return }
    lastShown = now
    recent.append((now, tally.forms, bytes))
    recent.removeAll { $0.time.duration(to: now) > .seconds(isTerminal ? 10 : 60) }
    let line = ProgressLine(
      tally, share: share, rate: rate { $0.forms }, secondsLeft: secondsLeft)
    if isTerminal {
      StandardError.show(line.text(width: Self.width))
      hasShown = true
    } else {
      StandardError.write(line.plain)
    }
  }

  /// Leaves the terminal as it was.
  func end() { if hasShown { StandardError.show("") } }

  /// How much of the inputs has been read, from 0 to 1; `nil` where that cannot be known.
  private var share: Double? {
    guard let total = size?.total, total > 0, bytes <= total else { return nil }
    return Double(bytes) / Double(total)
  }

  private func rate(
    of count: ((time: ContinuousClock.Instant, forms: Int, bytes: Int)) -> Int
  ) -> Double {
    guard let first = recent.first, let last = recent.last, first.time != last.time else {
      return 0
    }
    let seconds = first.time.duration(to: last.time) / .seconds(1)
    return Double(count(last) - count(first)) / seconds
  }

  private var secondsLeft: Int? {
    let bytesASecond = rate { $0.bytes }
    guard let total = size?.total, bytesASecond > 0, bytes <= total else { return nil }
    return Int(Double(total - bytes) / bytesASecond)
  }

  private static var width: Int {
    var window = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return 80
    }
    return Int(window.ws_col)
  }
}
