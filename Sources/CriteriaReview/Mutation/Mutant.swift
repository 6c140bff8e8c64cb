/// A value with one thing changed in it, and what that was.
public struct Mutant<Subject> {
  public let change: String
  public let subject: Subject
}

extension Mutant: Sendable where Subject: Sendable {}

extension Mutant {
  func map<Other>(_ transform: (Subject) -> Other) -> Mutant<Other> {
    Mutant<Other>(change: change, subject: transform(subject))
  }
}
