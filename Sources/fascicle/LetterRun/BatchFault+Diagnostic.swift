import Batches
import Diagnostics
import Ledger

extension BatchFault {
  /// What is said of it, in words for the person who gave the command.
  func diagnostic(in folder: String) -> Diagnostic {
    let path = folder + "/" + RunFile.name
    switch self {
    case .runFile(.inUse): return .inUse(at: folder)
    case .runFile(.damaged): return .runFileLost(at: path)
    case .runFile(.newer): return .newerRunFile(at: path)
    case .runFile(.unsound): return .unsoundRunFile(at: path)
    case .runFile(.cannotWrite): return .cannotWrite(at: path)
    case .cannotWrite(let path): return .cannotWrite(at: path)
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .runFile(.inUse), .runFile(.damaged): .tryAgain
    case .runFile(.unsound): .ourFault
    case .runFile(.newer), .runFile(.cannotWrite), .cannotWrite: .cannotWrite
    }
  }
}

extension Diagnostic {
  /// The run file was found damaged before the run began, which goes on without it.
  static func runFileDamaged(at path: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "run-file-damaged",
      "what earlier runs kept cannot be read; it is put aside, and every form is done anew",
      remedy: "look at the disk; letters that are whole are left as they are",
      at: Origin(path: path))
  }

  fileprivate static func runFileLost(at path: String) -> Diagnostic {
    Diagnostic(
      id: "run-file-lost", "the run file does not hold what was written to it",
      remedy: "look at the disk, take the file away and give the same command again",
      at: Origin(path: path))
  }

  fileprivate static func inUse(at path: String) -> Diagnostic {
    Diagnostic(
      id: "folder-in-use", "another run is writing to this folder",
      remedy: "wait until it is done, or write to another folder", at: Origin(path: path))
  }

  fileprivate static func newerRunFile(at path: String) -> Diagnostic {
    Diagnostic(
      id: "run-file-newer", "a newer version of the program has written this",
      remedy: "use that version, or write to another folder", at: Origin(path: path))
  }

  fileprivate static func unsoundRunFile(at path: String) -> Diagnostic {
    Diagnostic(
      id: "run-file-unsound", "SQLite does not keep what it is given as a run needs it",
      remedy: "write to a disk of this machine, and report this", at: Origin(path: path))
  }

  fileprivate static func cannotWrite(at path: String) -> Diagnostic {
    Diagnostic(
      id: "cannot-write", "this cannot be written",
      remedy: "check the folder, its permissions and the free space, and give the same command"
        + " again: what is done is kept", at: Origin(path: path))
  }
}
