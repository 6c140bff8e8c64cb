import Foundation

/// The processor time of this thread, which other processes do not lengthen.
package enum Stopwatch {
  /// Microseconds that `body` took.
  package static func time(_ body: () -> Void) -> Double {
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
  package var median: Double { sorted()[count / 2] }

  /// The value that one in twenty exceeds.
  package var percentile95: Double { sorted()[Swift.min(count - 1, count * 19 / 20)] }
}
