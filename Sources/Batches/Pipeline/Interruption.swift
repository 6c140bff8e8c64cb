import Glibc
import Synchronization

/// A wish from outside that a run end early: Control-C, or the signal that a service manager sends.
///
/// The first finishes what is in hand; a second ends the program at once.
public enum Interruption {
  private static let number = Atomic<Int32>(0)

  /// Takes the signals from now on.
  public static func listen() {
    // Made before a signal can come: a handler must not be the one to make it.
    number.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.number.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      }
    }
  }

  /// The number of the signal, or `nil` when none has come.
  public static var signalNumber: Int32? {
    let number = number.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
