import Glibc
import Synchronization

/// The number of the signal that came last, or zero.
private let caught = Atomic<Int32>(0)
/// The end of the pipe that the handler writes to.
private let bell = Atomic<Int32>(-1)

/// The wish of a terminal or a scheduler that the work end.
///
/// The signal is noted, and a pipe becomes readable: whoever waits for input waits for both, so that
/// none is missed between the look and the wait. A second signal of the same kind ends the program
/// at once, as it would without this.
public struct Interruption: Sendable {
  /// Becomes readable once a signal has come.
  let descriptor: Int32

  /// Catches SIGTERM and SIGINT from now on, and leaves it to the writer to notice that the reader of
  /// a pipe has gone.
  public static func listening() -> Interruption {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return Interruption(descriptor: -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    caught.store(0, ordering: .sequentiallyConsistent)
    bell.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGTERM, SIGINT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        // Only what POSIX lists as safe in a handler.
        caught.store(number, ordering: .sequentiallyConsistent)
        var byte: UInt8 = 0
        _ = unsafe write(bell.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
      action.sa_flags = Int32(bitPattern: SA_RESETHAND)
      _ = unsafe sigaction(number, &action, nil)
    }
    _ = Glibc.signal(SIGPIPE, SIG_IGN)
    // Whoever started the program may have left it a mask under which it could not be ended.
    var wanted = sigset_t()
    for number in [SIGTERM, SIGINT] { _ = unsafe sigaddset(&wanted, number) }
    _ = unsafe sigprocmask(SIG_UNBLOCK, &wanted, nil)
    return Interruption(descriptor: ends[0])
  }

  /// What never comes.
  public static var none: Interruption { Interruption(descriptor: -1) }

  /// The number of the signal, or `nil` where none has come.
  public var signal: Int32? {
    guard descriptor >= 0 else { return nil }
    let number = caught.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }
}
