/// Something about a criterion that its author should know, found without any record.
public enum RuleNote: Sendable, Hashable {
  /// No patient can meet it.
  case neverMet
  /// Every patient whom it is for meets it.
  case alwaysMet
  /// It is for no patient.
  case neverApplies
  /// Whoever reaches this category reaches a stronger one as well.
  case unreachableCategory(String)
  /// Another criterion asks for the same.
  case same(as: String)
  /// Whoever meets it meets another criterion as well.
  case within(String)
  /// Its diagram has so many nodes, which makes it slow to weigh.
  case large(nodes: Int)
  /// Its diagram could not be built, and its verdicts are only as exact as Kleene's logic.
  case tooLarge
  /// Its diagram leaves out what its findings entail of one another, since that made it too large.
  case entailmentsLeftOut
}
