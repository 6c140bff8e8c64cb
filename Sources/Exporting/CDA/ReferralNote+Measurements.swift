import Clinical

extension ReferralNote {
  /// Adds what was examined: signs by their state, grades in the words of their scale, and what was
  /// measured at the bedside.
  mutating func addExamination(to draft: inout CDASectionDraft) {
    addSilentFindings(to: &draft)
    for examination in record.examinations {
      for finding in examination.derivedFindings {
        let name = name("sign")
        draft.addRow(name, finding.cells)
        draft.add(observation(of: finding, at: name))
      }
      for sign in examination.gradedSigns {
        let name = name("grade")
        draft.addRow(name, sign.cells)
        draft.add(observation(of: sign, at: name))
      }
    }
    for measurement in record.measurements where !measurement.isTest {
      let name = name("measurement")
      draft.addRow(name, measurement.cells)
      draft.add(observation(of: measurement, at: name))
    }
  }

  /// Adds the results of tests, each in an organizer of its own.
  mutating func addResults(to draft: inout CDASectionDraft) {
    for measurement in record.measurements where measurement.isTest {
      let name = name("result")
      draft.addRow(name, measurement.cells)
      draft.add(
        CDAElement(
          "organizer", ["classCode": "CLUSTER", "moodCode": "EVN"],
          CDATemplate.resultOrganizer.elements + [
            identifier(), .concept("code", of: measurement.code, words: name),
            .status("completed"),
            CDAElement(
              "component", [:],
              [observation(of: measurement, at: name, template: .resultObservation)]),
          ]))
    }
  }

  private mutating func observation(of sign: GradedSign, at name: String) -> CDAElement {
    let value =
      sign.value.map { CDAElement("value", ["xsi:type": "ST"], text: $0) }
      ?? CDAElement(
        "value",
        ["xsi:type": "ST", "nullFlavor": sign.presence == .notAssessable ? "NA" : "NASK"])
    return CDAElement(
      "observation", ["classCode": "OBS", "moodCode": "EVN"],
      [
        identifier(), .words("code", sign.kind.words, at: name), .text(at: name),
        .status("completed"),
        .time("effectiveTime", sign.date), value, .place(sign.site, sign.side),
      ])
  }

  private mutating func observation(
    of measurement: Measurement, at name: String, template: CDATemplate? = nil
  ) -> CDAElement {
    CDAElement(
      "observation", ["classCode": "OBS", "moodCode": "EVN"],
      (template?.elements ?? []) + [
        identifier(), .concept("code", of: measurement.code, words: name), .text(at: name),
        .status("completed"), time(of: measurement), measurement.value(named: "value"),
        .place(measurement.site, nil), range(of: measurement),
      ])
  }

  private func time(of measurement: Measurement) -> CDAElement {
    guard let date = measurement.date, date.day != nil, let minute = measurement.minute else {
      return .time("effectiveTime", measurement.date)
    }
    // The zone is not recorded.
    let time = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    let day = date.description.replacing("-", with: "")
    return CDAElement("effectiveTime", ["value": day + time])
  }

  private func range(of measurement: Measurement) -> CDAElement? {
    guard measurement.isInCanonicalUnit, measurement.low != nil || measurement.high != nil else {
      return nil
    }
    let bounds = [("low", measurement.low), ("high", measurement.high)].map { name, number in
      number.map { measurement.quantity(name, $0) }
    }
    return CDAElement(
      "referenceRange", [:],
      [
        CDAElement(
          "observationRange", [:], [CDAElement("value", ["xsi:type": "IVL_PQ"], bounds)])
      ])
  }
}

extension Measurement {
  /// Whether it was recorded in the unit of its measure, which is one of UCUM.
  var isInCanonicalUnit: Bool { Vocabulary.shipped.measures[code]?.unit == unit }

  fileprivate var cells: [String?] {
    let number = value.map { (comparator?.rawValue ?? "") + DecimalDigits.string($0) }
    let words = number.map { unit == "1" ? $0 : $0 + " " + unit } ?? presence.words
    return [
      Vocabulary.shipped.label(of: code), "",
      [words, reason].compactMap(\.self).joined(separator: "; "), date?.description,
    ]
  }

  fileprivate func quantity(
    _ name: String, _ number: Double, type: String? = nil, isInclusive: Bool? = nil
  ) -> CDAElement {
    let unit = Vocabulary.shipped.measures[code]?.unit ?? unit
    return CDAElement(
      name,
      [
        "xsi:type": type, "value": DecimalDigits.string(number), "unit": unit,
        "inclusive": isInclusive.map { $0 ? "true" : "false" },
      ])
  }

  /// The number in the unit of its measure, or the bound that is all that is known of it.
  fileprivate func value(named name: String) -> CDAElement {
    guard let recorded = value, let number = isInCanonicalUnit ? recorded : canonicalValue else {
      let flavor = presence == .notAssessable ? "NA" : "NASK"
      return CDAElement(name, ["xsi:type": "PQ", "nullFlavor": flavor])
    }
    let bound: CDAElement
    switch comparator {
    case nil: return quantity(name, number, type: "PQ")
    case .below: bound = quantity("high", number, isInclusive: false)
    case .atMost: bound = quantity("high", number, isInclusive: true)
    case .above: bound = quantity("low", number, isInclusive: false)
    case .atLeast: bound = quantity("low", number, isInclusive: true)
    }
    return CDAElement(name, ["xsi:type": "IVL_PQ"], [bound])
  }
}

extension GradedSign {
  fileprivate var cells: [String?] {
    let place = [
      side?.rawValue, site.map { Anatomy.shipped.sites[$0]?.label ?? $0.rawValue }, tendon,
    ].compactMap(\.self).joined(separator: " ")
    let state = [value ?? presence.words, reason].compactMap(\.self).joined(separator: "; ")
    return [kind.words, place, state, date?.description]
  }
}
