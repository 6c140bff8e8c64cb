/// An investigation as a whole: what was asked for, how far it has got, and what it showed.
public struct Study: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case emg, mri, ct, ecg, eeg
    case nerveConduction = "nerve-conduction"
    case bloodTest = "blood-test"
    case csf
    case lungFunction = "lung-function"
    case genetic
    case xray = "x-ray"
    case evokedPotentials = "evoked-potentials"
    case other
  }

  public enum Status: String, Sendable, Hashable, CaseIterable {
    case notRequested = "not-requested"
    case requested, done
  }

  /// A lesion of the central nervous system seen on MRI.
  public struct Lesion: Sendable, Hashable {
    public enum Area: String, Sendable, Hashable, CaseIterable {
      case periventricular
      case cortical = "cortical-juxtacortical"
      case infratentorial
      case spinalCord = "spinal-cord"
      case opticNerve = "optic-nerve"
    }

    public var area: Area
    public var count: Int?
    public var enhancing: Presence = .notAssessed
    public var provenance: Provenance

    public init(area: Area, provenance: Provenance) {
      self.area = area
      self.provenance = provenance
    }
  }

  public var kind: Kind
  public var status: Status
  /// What was studied: `cervical spine`, `brain`.
  public var part: String?
  public var date: PartialDate?
  public var result: String?
  public var lesions: [Lesion] = []
  /// For CSF: bands that serum lacks; and the kappa free light chain index with its local limit.
  public var oligoclonalBands: Int?
  public var kappaIndex: Double?
  public var kappaLimit: Double?
  public var provenance: Provenance

  public init(kind: Kind, status: Status, provenance: Provenance) {
    self.kind = kind
    self.status = status
    self.provenance = provenance
  }
}
