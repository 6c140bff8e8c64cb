/// One form of the inputs, in the place it has there.
public struct StoredForm: Sendable, Hashable {
  /// Counted from zero through all inputs.
  public var position: Int
  /// The row of its result.
  public var result: Int64
  public var kind: FormKind
  /// Where it stands, for forms in quarantine only: a path can hold a name.
  public var place: String?

  public init(position: Int, result: Int64, kind: FormKind, place: String? = nil) {
    self.position = position
    self.result = result
    self.kind = kind
    self.place = place
  }
}

/// A form with its result, as lists show it.
public struct ListedForm: Sendable {
  public let form: StoredForm
  public let result: StoredResult
  /// The reference of another form that seems to be about the same person.
  public let possibleDuplicate: String?
}
