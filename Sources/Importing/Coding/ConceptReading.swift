package import Clinical

/// What came of reading a coded concept.
package enum ConceptReading: Sendable, Hashable {
  case meaning(ConceptMeaning)
  /// The code and its label, or two codes of one concept, speak of different things: the state of
  /// what the code stands for is not known.
  case conflict(Code)
  /// The code stands for several of ours, and nothing says which.
  case ambiguous
  /// No code is in the vocabulary.
  case unknown
}
