/// How well the wording of a criterion was checked against its source.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// The source, or the part of it that matters, was read.
  case verified
  /// Only a restatement of the source was read.
  case secondary
  /// From memory; not verified against the source.
  case memory
  /// A convention of this project, with no published authority.
  case project

  /// How the tag is printed wherever the criterion is.
  public var statement: String {
    switch self {
    case .verified: "verified against the source"
    case .secondary: "verified against a restatement of the source only"
    case .memory: "not verified against the source"
    case .project: "a convention of this project; no published authority"
    }
  }
}
