/// The Hoffmann sign of one hand.
public struct Hoffmann: Sendable, Hashable {
  public enum Response: String, Sendable, Hashable, CaseIterable {
    case positive, negative
    case notAssessed = "not-assessed"
    case notAssessable = "not-assessable"
  }

  public var side: Side
  public var response: Response
  public var reason: String?
  public var provenance: Provenance

  public init(side: Side, response: Response, reason: String? = nil, provenance: Provenance) {
    self.side = side
    self.response = response
    self.reason = reason
    self.provenance = provenance
  }
}
