public import Clinical

/// The publication that a criterion restates.
public struct Source: Sendable, Hashable {
  public var citation: String
  public var section: String?
  public var edition: String?
  public var doi: String?
  public var url: String?
  /// When the citation is due to be looked at again.
  public var reviewBy: PartialDate?

  public init(
    citation: String, section: String? = nil, edition: String? = nil, doi: String? = nil,
    url: String? = nil, reviewBy: PartialDate? = nil
  ) {
    self.citation = citation
    self.section = section
    self.edition = edition
    self.doi = doi
    self.url = url
    self.reviewBy = reviewBy
  }
}
