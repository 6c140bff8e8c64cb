import GRDB

/// Why the run file cannot be used.
public enum RunFileFault: Error, Sendable, Hashable {
  /// Another run has it open.
  case inUse
  /// Its content is not what a run has written.
  case damaged
  /// The disk is full, or the folder may not be written to.
  case cannotWrite
  /// A newer version of the program has written it.
  case newer
  /// The library broke a promise: the file would not survive a power cut, or a statement is wrong.
  case unsound
}

extension RunFileFault {
  /// What an error of the library means for the run.
  init(_ error: any Error) {
    if let fault = error as? RunFileFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unsound
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      self = .cannotWrite
    default: self = .unsound
    }
  }
}
