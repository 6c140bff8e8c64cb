extension Document {
  /// Where the letter is signed, or what stands there until it is.
  public struct Signature: Sendable, Hashable {
    /// What the signature means, or why there is none: `Not signed`.
    public var statement: Text
    /// Who signs: name, role, registration number.
    public var signatory: [Text]
    /// Whether a signature is on record.
    ///
    /// When it is not, space is left to sign on paper.
    public var isSigned: Bool

    public init(statement: Text, signatory: [Text] = [], isSigned: Bool = false) {
      self.statement = statement
      self.signatory = signatory
      self.isSigned = isSigned
    }
  }
}
