/// How letters lie in the folder that they are written to.
public enum Packing: String, Sendable, Hashable, CaseIterable {
  /// One file a letter, side by side.
  case files
  /// One file a letter, spread over 256 folders.
  case folders
  /// One archive of all of them, `letters.tar`, in the order of the inputs.
  case tar
  /// One PDF of all of them, `letters.pdf`, in the order of the work list; tagged, and no PDF/A.
  case pdf

  /// The file that holds all letters.
  var archive: String? {
    switch self {
    case .files, .folders: nil
    case .tar: "letters.tar"
    case .pdf: "letters.pdf"
    }
  }
}
