public import Foundation

/// What a run keeps of one record that was weighed, besides its letters.
public struct StoredResult: Sendable, Hashable {
  /// The SHA-256 of what was read as one: a file, or a line.
  public var input: Data
  /// Which record of what was read as one, from zero.
  public var part: Int
  /// The SHA-256 of the record's own bytes.
  public var digest: Data
  /// The name that the record gives itself, or that its digest gives it.
  public var key: String
  /// What is printed on the letter, and names its files: the key, unless another record has it.
  public var reference: String
  /// What it becomes when no form before it was the same.
  public var kind: FormKind
  /// `nil` where no urgency can be set or nothing could be read.
  public var urgency: String?
  /// The place on the work list: the lower, the sooner.
  public var rank: Int
  /// The identifiers of the deciding rules, separated by spaces.
  public var rules: String
  /// Why it stands where it stands, in the words of the first of them.
  public var reason: String
  /// What to ask, examine or measure next.
  public var examine: String
  /// The day of the form in ISO 8601, perhaps without its day or month.
  public var date: String?
  /// The SHA-256 of who it is about; `nil` where the record says too little.
  public var person: Data?
  /// The SHA-256 of what it says, the same in every form; `nil` where nobody asked.
  public var content: Data?
  /// Everything said of it while it was read, in JSON; empty for nothing.
  public var problems: Data

  public init(
    input: Data, part: Int, digest: Data, key: String, reference: String, kind: FormKind
  ) {
    self.input = input
    self.part = part
    self.digest = digest
    self.key = key
    self.reference = reference
    self.kind = kind
    rank = 0
    rules = ""
    reason = ""
    examine = ""
    problems = Data()
  }
}
