public import Diagnostics
public import JSONReading

/// A record as a phenopacket (GA4GH schema, version 2), and what of it has no place in one.
public struct Phenopacket: Sendable {
  public let text: JSONText
  /// A note for each part of the record that was left out; nothing is left out in silence.
  public let notes: [Diagnostic]
}
