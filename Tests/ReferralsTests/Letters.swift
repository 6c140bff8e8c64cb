import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Documents
import Foundation
import Importing
import LetterTemplates
import Referrals

/// The samples, and records drawn from them, weighed once for all tests.
struct Letters: Sendable {
  struct Case: Sendable {
    let name: String
    let assessment: Assessment
  }

  static let shared = Result { try Letters() }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let catalog: CriteriaCatalog
  let assessor: Assessor
  /// Every sample.
  let samples: [Case]
  /// Samples with parts left out, turned round or moved, and of every kind of referral.
  let drawn: [Case]

  private init() throws {
    catalog = try CriteriaCatalog(readingExamples: false)
    assessor = Assessor(library: catalog.library)
    guard let day = PartialDate("2026-06-01") else { throw CocoaError(.coderInvalidValue) }
    let importer = try RecordImporter(asOf: day.latest)
    let folder = Self.root.appending(path: "Samples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var samples: [(String, PatientRecord)] = []
    for name in names {
      let file = folder.appending(path: "\(name)/record.xml")
      guard let bytes = try? Data(contentsOf: file) else { continue }
      let read = importer.importRecords(Array(bytes), path: "record.xml")
      if let record = read.records.first?.record { samples.append((name, record)) }
    }
    var draws = Draws(seed: 2026)
    let drawn = samples.flatMap { name, record in
      (1...3).map { (name + " \($0)", record.varied(&draws)) }
    }
    let assessor = self.assessor
    self.samples = samples.map { Case(name: $0.0, assessment: assessor.assess($0.1, asOf: day)) }
    self.drawn = drawn.map { Case(name: $0.0, assessment: assessor.assess($0.1, asOf: day)) }
  }

  static let making = ReferralLetter.Making(
    engine: "fascicle", criteriaDigest: "0", recordDigest: "0", key: "FA-1")

  static func letter(_ assessment: Assessment, _ language: Language) -> ReferralLetter {
    ReferralLetter(assessment, making: making, template: LetterTemplate(language: language))
  }

  /// Everything that a document says, a line for each text.
  static func text(_ document: Document) -> String {
    let furniture = [document.metadata.title, document.header, document.footer]
    return (furniture + document.blocks.flatMap(\.lines)).joined(separator: "\n")
  }
}

/// A small generator with a fixed seed (Knuth's MMIX constants): the same draws every time.
struct Draws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let high = state >> 32
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return high << 32 | state >> 32
  }

  /// Whether a thing of which `share` in a hundred happen has happened.
  mutating func happens(_ share: UInt64) -> Bool { next() % 100 < share }
}

extension PatientRecord {
  /// The same record with some of it left out or turned round, with findings of any code added, and
  /// with a referral of any kind.
  fileprivate func varied(_ draws: inout Draws) -> PatientRecord {
    var varied = self
    varied.findings = findings.compactMap { finding in
      if draws.happens(20) { return nil }
      var finding = finding
      if draws.happens(20) {
        finding.presence = Presence.allCases.randomElement(using: &draws) ?? .present
      }
      if draws.happens(15) { finding.tempo = Tempo.allCases.randomElement(using: &draws) }
      return finding
    }
    let codes = Vocabulary.shipped.concepts.keys.sorted()
    let sites = Anatomy.shipped.sites.keys.sorted()
    for _ in 0..<6 {
      guard let code = codes.randomElement(using: &draws) else { continue }
      var finding = Finding(
        code, Presence.allCases.randomElement(using: &draws) ?? .present,
        side: Side.allCases.randomElement(using: &draws),
        observer: Observer.allCases.randomElement(using: &draws) ?? .patient,
        provenance: provenance)
      finding.site = sites.randomElement(using: &draws)
      finding.course = Course.allCases.randomElement(using: &draws)
      finding.distribution = Distribution.allCases.randomElement(using: &draws)
      varied.findings.append(finding)
    }
    varied.medications.removeAll { _ in draws.happens(20) }
    var referral = varied.referral ?? RecordedReferral(provenance: provenance)
    referral.kind = RecordedReferral.Kind.allCases.randomElement(using: &draws)
    referral.patientTold = Presence.allCases.randomElement(using: &draws) ?? .absent
    if draws.happens(50) { referral.question = nil }
    varied.referral = referral
    if draws.happens(20) { varied.patient.identifiers = [] }
    return varied
  }
}
