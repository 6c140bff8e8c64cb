import ArgumentParser

/// How the command ends, after sysexits; one place for all of them.
enum ExitStatus: Int32 {
  case done = 0
  /// Done, and some inputs failed, a letter did not verify, or an audit found breaches.
  case incomplete = 1
  case usage = 64
  case inputRejected = 65
  case noInput = 66
  case ourFault = 70
  case cannotWrite = 73
  case inputOutput = 74
  /// What failed may be otherwise in a moment.
  case tryAgain = 75
  case criteriaRejected = 78
  /// By Control-C, SIGPIPE and SIGTERM: what a shell says of a program that such a signal ended.
  case interrupted = 130
  case readerGone = 141
  case terminated = 143

  var exitCode: ExitCode { ExitCode(rawValue) }
}
