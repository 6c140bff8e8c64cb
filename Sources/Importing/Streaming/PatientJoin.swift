import Diagnostics
import JSONReading

/// Brings together the resources of an export that are about one patient.
///
/// Patients come in the order in which they are first spoken of. What has been read is held up to a
/// budget; beyond it, it goes to a file without a name, sorted by patient, and is merged when all is
/// read. What remains in memory is some fifty bytes a patient, and what others refer to
/// (practitioners, organisations, medicines) up to a budget of its own.
final class PatientJoin {
  typealias Group = (content: RecordPiece.Content, bytes: ArraySlice<UInt8>, origin: Origin)

  /// What names nobody; it sorts behind all patients.
  private static let nobody = UInt32.max

  private let budget: Int
  private var ordinals: [PatientKey: UInt32] = [:]
  /// For each patient, whether the export holds the `Patient` as well.
  private var isThere: [Bool] = []
  private var shared = SharedResources()
  private var paths: [String] = []
  private var held: [JoinedLine] = []
  private var heldBytes = 0
  private var runs: SortedRuns?
  private var merge: RunMerge?
  private var hasFailed = false
  private var left = 0
  private var dangling = 0
  private var firstLeft: Origin?
  private var firstDangling: Origin?

  init(budget: Int) {
    self.budget = budget
  }

  /// Takes one resource, and gives it back as refused when it is none.
  func add(_ line: ResourceLine) throws(Rejection) -> Group? {
    guard !hasFailed else { return nil }
    let resource: ResourceHead
    do throws(Rejection) {
      resource = try ResourceHead(line)
    } catch {
      return (.refused(error.reasons), line.bytes, line.origin)
    }
    if resource.isShared {
      if !shared.add(line, of: resource) { leave(line.origin) }
      return nil
    }
    let ordinal = ordinal(of: resource)
    if paths.last != line.path { paths.append(line.path) }
    held.append(JoinedLine(group: ordinal, path: UInt32(paths.count - 1), line: line))
    heldBytes += line.bytes.count + 128
    if heldBytes > budget { try spill() }
    return nil
  }

  private func ordinal(of resource: ResourceHead) -> UInt32 {
    if resource.isOfContained {
      isThere.append(true)
      return UInt32(isThere.count - 1)
    }
    guard let first = resource.keys.first else { return Self.nobody }
    let known = resource.keys.lazy.compactMap { self.ordinals[$0] }.first
    let ordinal = known ?? UInt32(isThere.count)
    if known == nil { isThere.append(false) }
    for key in resource.isPatient ? resource.keys : [first] where ordinals[key] == nil {
      ordinals[key] = ordinal
    }
    if resource.isPatient { isThere[Int(ordinal)] = true }
    return ordinal
  }

  private func spill() throws(Rejection) {
    do throws(Rejection) {
      if runs == nil { runs = try SortedRuns() }
      try runs?.append(held.sortedByGroup())
    } catch {
      hasFailed = true
      held = []
      throw error
    }
    held.removeAll(keepingCapacity: true)
    heldBytes = 0
  }
}

extension PatientJoin {
  /// All that was said of the next patient; `nil` when there is none left.
  func next() throws(Rejection) -> Group? {
    guard !hasFailed else { return nil }
    do throws(Rejection) {
      return try nextGroup()
    } catch {
      hasFailed = true
      throw error
    }
  }

  private func nextGroup() throws(Rejection) -> Group? {
    var merge: RunMerge
    if let begun = self.merge {
      merge = begun
    } else {
      merge = try RunMerge(runs, held.sortedByGroup(), paths: paths)
      held = []
    }
    // One owner, so that nothing is copied at each step.
    self.merge = nil
    defer { self.merge = merge }
    let isAnyThere = isThere.contains(true)
    while let ordinal = merge.group {
      let isRead = ordinal == Self.nobody ? isThere.isEmpty : isThere[Int(ordinal)] || !isAnyThere
      guard isRead else {
        try leave(ordinal, of: &merge)
        continue
      }
      return try group(ordinal, of: &merge)
    }
    return nil
  }

  /// The lines of a patient, and where the export has only one, those that name nobody.
  private func group(
    _ ordinal: UInt32, of merge: inout RunMerge
  ) throws(Rejection) -> Group {
    var lines: [ResourceLine] = []
    var size = 0
    while let group = merge.group,
      group == ordinal || (group == Self.nobody && isThere.count == 1)
    {
      let line = try merge.take()
      size += line.bytes.count
      if size <= RecordImporter.documentSizeLimit { lines.append(line) }
    }
    let origin = lines.first?.origin ?? Origin(path: paths.first ?? "-")
    guard size <= RecordImporter.documentSizeLimit else {
      let reason = Diagnostic.tooLarge(limit: RecordImporter.documentSizeLimit, at: origin)
      return (.refused([reason]), lines.first?.bytes ?? [], origin)
    }
    let bytes = ArraySlice(lines.map(\.bytes).joined(separator: [0x0A]))
    return (.resources(lines + shared.referred(to: lines)), bytes, origin)
  }

  /// Passes over what is about nobody who is there, and counts it.
  private func leave(_ ordinal: UInt32, of merge: inout RunMerge) throws(Rejection) {
    while merge.group == ordinal {
      let origin = try merge.take().origin
      if ordinal == Self.nobody {
        leave(origin)
      } else {
        dangling += 1
        firstDangling = firstDangling ?? origin
      }
    }
  }

  private func leave(_ origin: Origin) {
    left += 1
    firstLeft = firstLeft ?? origin
  }

  /// What was left, to be said once all is given out.
  var notes: [Diagnostic] {
    var notes: [Diagnostic] = []
    if let firstDangling { notes.append(.danglingPatient(count: dangling, at: firstDangling)) }
    if let firstLeft { notes.append(.aboutNobody(count: left, at: firstLeft)) }
    if let first = shared.firstLeft { notes.append(.tooManyShared(at: first)) }
    return notes
  }
}

extension [JoinedLine] {
  /// By patient, and within one as they came.
  fileprivate func sortedByGroup() -> [JoinedLine] {
    // The sort of the standard library is stable in fact and not by promise.
    enumerated().sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }
      .map(\.element)
  }
}

extension Diagnostic {
  fileprivate static func danglingPatient(count: Int, at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "dangling-reference",
      "\(count) of the resources left out: the patient they refer to is not in the export",
      remedy: "give the files of the export together, the patients' with the others", at: origin)
  }

  fileprivate static func aboutNobody(count: Int, at origin: Origin) -> Self {
    Diagnostic(
      .note, id: "left-other-subject",
      "\(count) of the resources left out: they do not say about whom they are", at: origin)
  }

  fileprivate static func tooManyShared(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "too-many-shared",
      "the export has more practitioners, organisations and medicines than are held; from here on "
        + "they are not read",
      remedy: "split the export by patients", at: origin)
  }
}
