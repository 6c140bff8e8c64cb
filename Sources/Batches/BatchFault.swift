public import Ledger

/// Why a batch could not go on.
public enum BatchFault: Error, Sendable, Hashable {
  case runFile(RunFileFault)
  /// A file of the output could not be written.
  case cannotWrite(path: String)
}
