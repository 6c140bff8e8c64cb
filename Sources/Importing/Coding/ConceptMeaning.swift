package import Clinical

/// What a coded concept says in our vocabulary.
package struct ConceptMeaning: Sendable, Hashable {
  package let code: Code
  package let relation: Terminology.Relation
  /// Where the finding is by the definition of the code that was read.
  package let site: Code?

  package init(code: Code, relation: Terminology.Relation = .same, site: Code? = nil) {
    self.code = code
    self.relation = relation
    self.site = site
  }

  /// What a statement of the concept that was read says of `code`; `nil` when it says nothing.
  ///
  /// No absence is widened: of "no resting tremor" nothing follows for tremor. Nor is a presence
  /// narrowed.
  package func statement(of presence: Presence) -> Presence? {
    switch relation {
    case .same: presence
    case .narrower: presence == .present || site != nil ? presence : nil
    case .broader: presence == .present ? nil : presence
    case .implied: presence == .present ? presence : nil
    }
  }
}
