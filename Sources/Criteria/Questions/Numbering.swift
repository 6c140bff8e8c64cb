import Clinical

/// The shipped concepts and sites as small whole numbers, so that a record is weighed without
/// comparing a text.
struct Numbering: Sendable {
  static let shipped = Numbering(Vocabulary.shipped, Anatomy.shipped)

  /// How one concept stands to another by definition.
  struct Kinship: OptionSet {
    let rawValue: UInt8
    /// It is the other concept, or one of its kinds.
    static let within = Kinship(rawValue: 1)
    /// It is the other concept, or what that is by definition.
    static let around = Kinship(rawValue: 2)
    static let same: Kinship = [.within, .around]
  }

  /// A site as the rules about places need it.
  struct Ground: Sendable {
    let territory: Territory
    /// Whether an absence recorded here is an absence in the whole of its regions.
    let isWhole: Bool
    let isMuscle: Bool
  }

  let concepts: [Code: Int]
  /// By number of the concept.
  let codes: [Code]
  /// Counted from one: zero is a site that was not recorded, or that no table knows.
  let sites: [Code: Int]
  /// By number of the site, one less.
  let siteCodes: [Code]
  /// By number of the site.
  let grounds: [Ground]
  /// By number of the concept, the site that it has by definition.
  let ownSites: [Int]
  private let kinships: [Kinship]

  init(_ vocabulary: Vocabulary, _ anatomy: Anatomy) {
    let codes = vocabulary.concepts.keys.sorted()
    let concepts = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let places = anatomy.sites.values.sorted { $0.code < $1.code }
    let sites = Dictionary(uniqueKeysWithValues: zip(places.map(\.code), 1...))
    var kinships = [Kinship](repeating: [], count: codes.count * codes.count)
    for (number, code) in codes.enumerated() {
      for other in vocabulary.conceptsWithin(code) {
        guard let kin = concepts[other] else { continue }
        kinships[number * codes.count + kin].insert(.within)
        kinships[kin * codes.count + number].insert(.around)
      }
    }
    self.concepts = concepts
    self.codes = codes
    siteCodes = places.map(\.code)
    self.sites = sites
    self.kinships = kinships
    grounds =
      [Ground(territory: [], isWhole: false, isMuscle: false)]
      + places.map {
        Ground(territory: Territory($0.regions), isWhole: $0.isWhole, isMuscle: $0.muscle != nil)
      }
    ownSites = codes.map { code in
      vocabulary.concepts[code]?.site.flatMap { sites[$0] } ?? 0
    }
  }

  /// How the concept numbered `other` stands to the concept numbered `concept`.
  func kinship(of other: Int, to concept: Int) -> Kinship {
    kinships[concept * ownSites.count + other]
  }

  /// The number of `site`, zero where it is not recorded or not known.
  func number(of site: Code?) -> Int { site.flatMap { sites[$0] } ?? 0 }
}
