/// Why a stream ended before its end.
public enum StreamFault: Error, Sendable, Hashable {
  /// The input cannot be read on; with the system's error number.
  case cannotRead(Int32)
  /// The output cannot be written on, as on a full disk; with the system's error number.
  case cannotWrite(Int32)
  /// Nobody reads the output any more.
  case readerGone
  /// A signal asked for an end. Every line that was answered has left.
  case interrupted(signal: Int32)
}
