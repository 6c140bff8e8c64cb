public import Clinical

/// What must hold for a criterion to be met, as data.
///
/// A condition holds no closures: it can be read from a file, printed for review, compared, and
/// explained part by part. It speaks of the patient and never of the record.
public indirect enum Condition: Sendable, Hashable {
  case all([Condition])
  case any([Condition])
  case atLeast(Int, [Condition])
  case not(Condition)
  case finding(FindingPattern)
  /// A measurement within bounds, in the unit of the measure.
  case measure(Code, Bounds)
  /// The region that the enclosing quantifier is at is one of these.
  case regionIs([BodyRegion])
  /// The condition holds in at least so many of the four regions.
  case regions(atLeast: Int, Condition)
  /// The condition holds in at least so many muscles of the region, differing in root and nerve.
  case muscles(atLeast: Int, Condition)
  /// The condition holds in some muscle of at least so many motor nerves, counted on each side.
  case nerves(atLeast: Int, Condition)
  /// The condition holds in at least so many of the four limbs.
  case limbs(atLeast: Int, Condition)
  /// The first holds in some region that lies above one in which the second holds.
  case rostral(Condition, to: Condition)
  /// The points of a score lie within bounds.
  case score(Score, Bounds)
  /// A part that the criterion names.
  case part(name: String, Condition)
  /// What another criterion asks for.
  case criterion(id: String, title: String, Condition)
}
