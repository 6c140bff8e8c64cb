/// One structured record of a patient's symptoms, signs, investigations and circumstances.
///
/// What it does not hold was not recorded, and nothing may read that as absent.
public struct PatientRecord: Sendable, Hashable {
  /// The record's own reference; printed on letters, never a name.
  public var id: String?
  /// The day the form was filled in.
  public var date: PartialDate?
  public var patient: Patient
  public var referrer: Practitioner?
  public var recipient: Practitioner?
  public var copies: [String] = []
  public var referral: RecordedReferral?
  public var narratives: [Narrative] = []
  public var movements: [Movement] = []
  public var findings: [Finding] = []
  public var examinations: [Examination] = []
  public var measurements: [Measurement] = []
  public var electromyograms: [Electromyogram] = []
  public var conductions: [NerveConduction] = []
  public var studies: [Study] = []
  public var exclusion: Exclusion?
  public var medications: [Medication] = []
  /// Whether the list of medicines is complete; not assessed when nobody said.
  public var medicationsComplete: Presence = .notAssessed
  public var allergies: [Allergy] = []
  /// Absent means asked, and none known.
  public var allergyPresence: Presence = .notAssessed
  public var history: [HistoryItem] = []
  public var pregnancy: Pregnancy?
  public var attacks: [Attack] = []
  public var attacksComplete: Presence = .notAssessed
  public var signature: Signature?
  public var provenance: Provenance

  public init(patient: Patient, provenance: Provenance) {
    self.patient = patient
    self.provenance = provenance
  }
}
