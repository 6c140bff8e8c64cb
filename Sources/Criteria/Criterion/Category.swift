/// One of the ordered degrees of a criterion, such as *definite*, *probable* and *possible*.
public struct Category: Sendable, Hashable {
  public var name: String
  public var when: Condition

  public init(name: String, when: Condition) {
    self.name = name
    self.when = when
  }
}

extension Category {
  /// The categories that a record leaves possible.
  public struct Range: Sendable, Hashable {
    /// The category that is certain at least; `nil` where perhaps none holds.
    public let atLeast: String?
    /// The strongest category still possible; `nil` where none is.
    public let atMost: String?

    public init(atLeast: String?, atMost: String?) {
      self.atLeast = atLeast
      self.atMost = atMost
    }

    public var isSettled: Bool { atLeast == atMost }
  }
}
