import Clinical
import Importing

/// The code systems of CDA, by the OIDs that HL7 registers them under.
enum CDASystem {
  static let snomed = "2.16.840.1.113883.6.96"
  static let loinc = "2.16.840.1.113883.6.1"
  static let actCode = "2.16.840.1.113883.5.4"
  static let actClass = "2.16.840.1.113883.5.6"

  static func oid(of system: Terminology.System) -> String? {
    switch system {
    case .snomed: snomed
    case .loinc: loinc
    case .hpo: "2.16.840.1.113883.6.339"
    case .icd10: "2.16.840.1.113883.6.3"
    case .icd10cm: "2.16.840.1.113883.6.90"
    case .omim: nil
    }
  }
}

extension CDAElement {
  /// A code of one system.
  static func code(
    _ name: String, _ code: String, in system: String, type: String? = nil
  ) -> CDAElement {
    CDAElement(name, ["xsi:type": type, "code": code, "codeSystem": system])
  }

  /// The code that an act or an observation has, with what else says the same.
  static func code(
    _ code: String, in system: String, _ translations: [CDAElement?] = []
  ) -> CDAElement {
    CDAElement("code", ["code": code, "codeSystem": system], translations)
  }

  static func loinc(_ code: String) -> CDAElement { .code(code, in: CDASystem.loinc) }

  static let assertion = CDAElement.code("ASSERTION", in: CDASystem.actCode)
  static let concern = CDAElement.code("CONC", in: CDASystem.actClass)

  /// A concept of ours: the first public code that says the same, and all others as translations.
  static func concept(
    _ name: String, of code: Code, type: String? = nil, words reference: String? = nil
  ) -> CDAElement {
    let label = Vocabulary.shipped.label(of: code)
    let own = CDAElement(
      "translation",
      [
        "code": code.rawValue, "codeSystem": CodeSystem.ownOID, "codeSystemName": "Fascicle",
        "displayName": label,
      ])
    let identifiers = code.publicIdentifiers.compactMap { system, identifier in
      CDASystem.oid(of: system).map { (oid: $0, identifier: identifier) }
    }
    let main = identifiers.first { $0.oid == CDASystem.snomed } ?? identifiers.first
    let others = identifiers.filter { $0.oid != main?.oid }.map {
      CDAElement("translation", ["code": $0.identifier, "codeSystem": $0.oid])
    }
    return CDAElement(
      name,
      [
        "xsi:type": type, "code": main?.identifier, "codeSystem": main?.oid,
        "nullFlavor": main == nil ? "OTH" : nil,
      ], [.originalText(label, at: reference), own] + others)
  }

  /// Words of the record for which no code was recorded.
  static func words(
    _ name: String, _ words: String, at reference: String, type: String? = nil
  ) -> CDAElement {
    CDAElement(
      name, ["xsi:type": type, "nullFlavor": "UNK"], [.originalText(words, at: reference)])
  }

  /// The words themselves, for readers that look no further, and where they stand in the text.
  private static func originalText(_ words: String, at reference: String?) -> CDAElement? {
    reference.map { reference in
      CDAElement(
        "originalText",
        markup: words.escapedForNarrative + "<reference value=\"#\(reference)\"/>")
    }
  }

  /// Where an entry's own words stand in the text of its section.
  static func text(at reference: String) -> CDAElement {
    CDAElement("text", [:], [CDAElement("reference", ["value": "#" + reference])])
  }

  static func status(_ code: String) -> CDAElement { CDAElement("statusCode", ["code": code]) }

  /// The part of the body, its side as a qualifier (SNOMED CT 272741003, laterality).
  static func place(_ site: Code?, _ side: Side?) -> CDAElement? {
    let structure = site.flatMap { Places.shipped.identifier(of: Places.Place(site: $0)) }
    let label = site.map { Anatomy.shipped.sites[$0]?.label ?? $0.rawValue }
    let laterality: String? =
      switch side {
      case .left: "7771000"
      case .right: "24028007"
      case .both: "51440002"
      case .midline, nil: nil
      }
    guard site != nil || laterality != nil else { return nil }
    let qualifier = laterality.map { value in
      CDAElement(
        "qualifier", [:],
        [
          .code("name", "272741003", in: CDASystem.snomed),
          .code("value", value, in: CDASystem.snomed),
        ])
    }
    // A site that only we have a code for keeps it: without one it would be no site at all.
    return CDAElement(
      "targetSiteCode",
      [
        "code": structure ?? site?.rawValue,
        "codeSystem": site == nil ? nil : structure == nil ? CodeSystem.ownOID : CDASystem.snomed,
        "displayName": label, "nullFlavor": site == nil ? "UNK" : nil,
      ], [qualifier])
  }
}

extension CDAElement {
  /// A day as CDA writes it: `20260514`, shorter where less is known.
  static func time(_ name: String, _ date: PartialDate?, else flavor: String = "UNK") -> CDAElement
  {
    guard let date else { return .null(name, flavor) }
    return CDAElement(name, ["value": date.description.replacing("-", with: "")])
  }

  /// A point in time that C-CDA wants to the day (CONF:81-10127).
  static func day(_ name: String, _ date: PartialDate?) -> CDAElement {
    time(name, date?.day == nil ? nil : date)
  }

  /// From when, and whether and when it ended.
  static func span(
    from low: PartialDate?, to high: PartialDate? = nil, hasEnded: Bool = false,
    else flavor: String = "UNK", type: String? = nil
  ) -> CDAElement {
    CDAElement(
      "effectiveTime", ["xsi:type": type],
      [
        .time("low", low, else: flavor), high != nil || hasEnded ? .time("high", high) : nil,
      ])
  }

  /// An address that is recorded in one line; its city is part of that.
  static func address(_ line: String?) -> CDAElement {
    guard let line else { return .null("addr", "UNK") }
    return CDAElement(
      "addr", [:], [CDAElement("streetAddressLine", text: line), .null("city", "UNK")])
  }

  static func telephone(_ number: String?) -> CDAElement {
    number.map { CDAElement("telecom", ["use": "WP", "value": "tel:" + $0]) }
      ?? .null("telecom", "UNK")
  }
}
