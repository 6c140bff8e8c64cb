public import Clinical

/// A finding as a condition asks for it: what, where, and how it must be qualified.
///
/// All qualifiers must hold of one and the same finding. An empty set asks for nothing.
public struct FindingPattern: Sendable, Hashable {
  public enum Observation: String, Sendable, Hashable, CaseIterable {
    case examined, reported
  }

  public var code: Code
  public var place: Place
  public var observation: Observation?
  public var tempo: [Tempo]
  public var course: [Course]
  public var distribution: [Distribution]
  public var severity: [Severity]
  public var elicitation: Elicitation?

  public init(
    _ code: Code, place: Place = .anywhere, observation: Observation? = nil, tempo: [Tempo] = [],
    course: [Course] = [], distribution: [Distribution] = [], severity: [Severity] = [],
    elicitation: Elicitation? = nil
  ) {
    self.code = code
    self.place = place
    self.observation = observation
    self.tempo = tempo
    self.course = course
    self.distribution = distribution
    self.severity = severity
    self.elicitation = elicitation
  }
}
