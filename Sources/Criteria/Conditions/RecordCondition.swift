public import Clinical

/// What must be true of the record itself; two-valued.
///
/// Only triggers, caps and remarks may ask it, so that a gap in a record can never pass for a fact
/// about the patient.
public indirect enum RecordCondition: Sendable, Hashable {
  /// The record already shows that the condition is met.
  case shows(Condition)
  /// The record already shows that the condition is not met.
  case showsAgainst(Condition)
  /// The record does not answer whether the finding is there, or holds no such measurement.
  case missing(Code)
  case all([RecordCondition])
  case any([RecordCondition])
  case not(RecordCondition)
}
