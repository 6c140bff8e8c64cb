import Clinical

extension Assessment {
  /// The same of the record without its signature, on which nothing that is weighed rests.
  public var unsigned: Assessment {
    var record = record
    record.signature = nil
    return Assessment(
      record: record, day: day, results: results, movements: movements, priority: priority,
      concordances: concordances, inquiries: inquiries, isDamaged: isDamaged)
  }
}
