import Clinical

extension PatientRecord {
  /// How many lesions MRI shows in each area, and how many bands the CSF has.
  ///
  /// There is none in an area only where an MRI of that part was done and counts none. A scan that
  /// was done and says nothing of the area leaves the count open upwards.
  var lesionReadings: [Code: AnswerSheet.Reading] {
    var readings: [Code: AnswerSheet.Reading] = [:]
    for (code, area) in Self.areas { readings[code] = lesionReading(in: area) }
    let bands = studies.filter { $0.kind == .csf && $0.oligoclonalBands != nil }
    if let most = bands.max(by: { ($0.oligoclonalBands ?? 0) < ($1.oligoclonalBands ?? 0) }),
      let count = most.oligoclonalBands
    {
      readings["csf-oligoclonal-bands"] = AnswerSheet.Reading(
        bounds: Bounds(Double(count)), source: .item(.derived("\(count) bands", most.provenance)),
        date: most.date, minute: nil)
    }
    return readings
  }

  private static let areas: [(Code, Study.Lesion.Area)] = [
    ("periventricular-lesions", .periventricular), ("cortical-lesions", .cortical),
    ("infratentorial-lesions", .infratentorial), ("spinal-cord-lesions", .spinalCord),
  ]

  private func lesionReading(in area: Study.Lesion.Area) -> AnswerSheet.Reading? {
    let scans = studies.filter { $0.isFinishedMRI && $0.mayShow(area) }
    guard let first = scans.first(where: { $0.fewest(in: area) > 0 }) ?? scans.first else {
      return nil
    }
    let least = scans.map { $0.fewest(in: area) }.max() ?? 0
    let most = scans.map { $0.most(in: area) }.reduce(Int?.some(0)) { highest, most in
      guard let highest, let most else { return nil }
      return max(highest, most)
    }
    guard least > 0 || most != nil else { return nil }
    var bounds = Bounds.atLeast(Double(least))
    if let most { bounds = bounds.intersection(.atMost(Double(most))) }
    let words = most == least ? "\(least) lesions" : "at least \(least) lesions"
    return AnswerSheet.Reading(
      bounds: bounds, source: .item(.derived(words, first.provenance)), date: nil, minute: nil)
  }
}

extension Study {
  var isFinishedMRI: Bool { kind == .mri && status == .done }

  /// The fewest lesions this scan shows: entries with and without enhancement are different
  /// lesions, others may be the same ones told twice.
  func fewest(in area: Lesion.Area) -> Int {
    func largest(_ state: Presence) -> Int {
      lesions.filter { $0.area == area && $0.enhancing == state }.map { $0.count ?? 1 }.max() ?? 0
    }
    return max(largest(.present) + largest(.absent), largest(.notAssessed))
  }

  /// The most lesions there can be, where the scan covered the area and counted them.
  func most(in area: Lesion.Area) -> Int? {
    let told = lesions.filter { $0.area == area }
    guard covers(area), !told.isEmpty else { return nil }
    return told.reduce(Int?.some(0)) { total, lesion in
      guard let total, let count = lesion.count else { return nil }
      return total + count
    }
  }

  /// Whether the part that was scanned is one in which the area lies, as a whole.
  func covers(_ area: Lesion.Area) -> Bool {
    guard let part = part?.lowercased() else { return false }
    switch area {
    case .periventricular, .cortical, .infratentorial:
      return part.mentions("brain") || part.mentions("head")
    case .spinalCord:
      return part.mentions("spinal cord") || part.mentions("whole spine") || part == "spine"
        || part == "cord" || (part.mentions("cervical") && part.mentions("thoracic"))
    case .opticNerve: return part.mentions("orbit") || part.mentions("optic")
    }
  }

  /// Whether the scan can say anything of the area: a part that was not told may be any.
  fileprivate func mayShow(_ area: Lesion.Area) -> Bool {
    guard let part = part?.lowercased(), !lesions.contains(where: { $0.area == area }) else {
      return true
    }
    let ofTheCord = ["spin", "cord", "cervical", "thoracic"].contains { part.mentions($0) }
    return covers(area) || (area == .spinalCord && ofTheCord)
  }
}

extension String {
  /// Whether these bytes stand anywhere in it; both are in lower case.
  fileprivate func mentions(_ word: String) -> Bool {
    var rest = utf8[...]
    while rest.count >= word.utf8.count {
      if rest.starts(with: word.utf8) { return true }
      rest.removeFirst()
    }
    return false
  }
}
