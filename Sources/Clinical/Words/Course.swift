/// Which way a complaint has gone since it began.
public enum Course: String, Sendable, Hashable, CaseIterable {
  case progressive, relapsing, stable, improving, paroxysmal
}
