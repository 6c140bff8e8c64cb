/// Whether investigation has excluded other disease, in the examiner's judgement.
public struct Exclusion: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case excluded
    /// Another disease was found, and is judged to explain the findings.
    case explained
    /// Something was found that is not judged to explain them: mild spondylosis.
    case incidental
    case notDone = "not-done"
  }

  public var status: Status
  public var alternative: String?
  public var date: PartialDate?
  public var provenance: Provenance

  public init(status: Status, provenance: Provenance) {
    self.status = status
    self.provenance = provenance
  }
}
