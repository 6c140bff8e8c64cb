public import Diagnostics

/// Where a recorded value was read.
///
/// Two provenances always compare equal: where a finding was read says nothing about what it is, so
/// the XML and the JSON of one record are equal records.
public struct Provenance: Sendable, Hashable {
  public let origin: Origin

  public init(_ origin: Origin) { self.origin = origin }

  public static func == (left: Provenance, right: Provenance) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
