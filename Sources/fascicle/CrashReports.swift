import Foundation

/// What is left behind when the program itself fails.
enum CrashReports {
  /// Sees that a crash prints no registers and writes no memory to disk: both hold what was read of a
  /// patient.
  ///
  /// Swift's runtime prints a report unless `SWIFT_BACKTRACE` says otherwise, and an engine that
  /// starts the program with an empty environment does not say. Who sets the variable wants to see it.
  static func silence() {
    guard ProcessInfo.processInfo.environment["SWIFT_BACKTRACE"] == nil else { return }
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      _ = signal(number, SIG_DFL)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
