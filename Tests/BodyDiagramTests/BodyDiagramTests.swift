import Assessments
import Clinical
import Criteria
import Diagnostics
import Documents
import Referrals
import Testing

/// What the drawing of the body says of each part: found, normal, partly assessed, not assessed.
@Suite struct BodyDiagramTests {
  private static let provenance = Provenance(Origin(path: "record.json"))

  private func drawing(of findings: [Finding]) -> Document.Figure? {
    var record = PatientRecord(
      patient: Patient(provenance: Self.provenance), provenance: Self.provenance)
    record.findings = findings
    let day = PartialDate(CalendarDay(year: 2026, month: 6, day: 1))
    let assessment = Assessor(library: CriteriaLibrary([])).assess(record, asOf: day)
    let letter = ReferralLetter(
      assessment,
      making: .init(engine: "test", criteriaDigest: "0", recordDigest: "1", key: "FA-1"))
    for case .figure(let figure) in letter.bodyDiagram { return figure }
    return nil
  }

  private func finding(
    _ code: Code, _ presence: Presence, _ site: Code?, _ side: Side?,
    by observer: Observer = .clinician
  ) -> Finding {
    Finding(
      code, presence, site: site, side: side, observer: observer, provenance: Self.provenance)
  }

  @Test func `where nothing is recorded nothing is drawn`() {
    #expect(drawing(of: []) == nil)
    for observer in [Observer.patient, .instrument] {
      #expect(drawing(of: [finding("weakness", .present, "hand", .right, by: observer)]) == nil)
    }
  }

  @Test func `a sign is said and drawn where it was found, and all else is not assessed`() throws {
    let figure = try #require(
      drawing(of: [
        finding("weakness", .present, "hand", .right), finding("wasting", .present, "hand", .right),
        finding("fasciculation", .present, "medial-gastrocnemius", .left),
      ]))
    #expect(
      figure.equivalent.hasPrefix(
        "Found: left calf: fasciculation; right hand: wasting, weakness. NOT ASSESSED: face"))
    let labels = figure.shapes.compactMap { shape -> String? in
      guard case .label(let label) = shape else { return nil }
      return label.text
    }
    #expect(labels.contains("hand A W") && labels.contains("calf F"))
    // Both views of the right hand are solid; nothing is white.
    #expect(figure.fills(of: .solid(.middle)) == 4)
    #expect(figure.fills(of: .solid(.white)) == 1)
  }

  @Test func `what was looked at in part is not drawn as normal`() throws {
    let some = try #require(drawing(of: [finding("weakness", .absent, "hand", .both)]))
    #expect(some.equivalent.contains("Partly examined, nothing found: hands"))
    let one = try #require(
      drawing(
        of: ["weakness", "wasting", "fasciculation"].map {
          finding($0, .absent, "first-dorsal-interosseous", .right)
        }))
    #expect(one.equivalent.contains("Partly examined, nothing found: right hand"))
    let all = try #require(
      drawing(
        of: ["weakness", "wasting", "fasciculation"].map { finding($0, .absent, "hand", .both) }))
    #expect(all.equivalent.contains("Examined, nothing found: hands"))
  }

  @Test func `what cannot be assessed stays apart from what was not`() throws {
    let figure = try #require(drawing(of: [finding("weakness", .notAssessable, "hand", .left)]))
    #expect(figure.equivalent.contains("Not assessable: left hand. NOT ASSESSED:"))
  }

  @Test func `a sign without side or site is said and drawn nowhere`() throws {
    let figure = try #require(
      drawing(of: [
        finding("weakness", .present, "hand", nil), finding("fasciculation", .present, nil, nil),
      ]))
    #expect(figure.equivalent.contains("side or site not recorded: weakness (hand), fasciculation"))
    #expect(figure.fills(of: .solid(.middle)) == 1)
  }
}

extension Document.Figure {
  /// How many shapes are filled so, the legend's among them.
  fileprivate func fills(of fill: Fill) -> Int {
    shapes.count { shape in
      switch shape {
      case .path(_, let paint), .rectangle(_, _, let paint), .ellipse(_, let paint):
        paint.fill == fill
      case .line, .label: false
      }
    }
  }
}
