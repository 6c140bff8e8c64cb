import Foundation

/// The processor time of this thread, which other processes do not lengthen.
enum Stopwatch {
  /// Microseconds that `body` took.
  static func time(_ body: () -> Void) -> Double {
    let start = now()
    body()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}

extension [Double] {
  var median: Double { sorted()[count / 2] }

  /// The value that one in twenty exceeds.
  var percentile95: Double { sorted()[Swift.min(count - 1, count * 19 / 20)] }
}

/// Lets the optimiser believe that `value` is used.
@inline(never) func keep(_ value: Int) { if value == .min { print(value) } }
