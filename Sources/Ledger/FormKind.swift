/// What became of one form; every form is of exactly one kind, so that their counts add up.
public enum FormKind: String, Sendable, Hashable, CaseIterable {
  /// A letter that asks for something.
  case letter
  /// A summary that requests no referral.
  case summary
  /// It could not be read, or not whole, or not printed in every form that was asked for.
  case quarantined
  /// The bytes, or the record in another form, of a form that came before.
  case duplicate
}
