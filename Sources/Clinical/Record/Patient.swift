/// Who the record is about, as far as it says.
public struct Patient: Sendable, Hashable {
  public enum Sex: String, Sendable, Hashable, CaseIterable {
    case female, male, other, unknown
  }

  public struct Identifier: Sendable, Hashable {
    /// `nhs-number`, `mrn`, or the name of another register.
    public var system: String
    public var value: String

    public init(system: String, value: String) {
      self.system = system
      self.value = value
    }
  }

  public var given: String?
  public var family: String?
  public var born: PartialDate?
  public var sex: Sex?
  public var identifiers: [Identifier] = []
  public var address: String?
  public var telephone: String?
  public var carer: String?
  /// Interpreter, mobility, hearing and other needs; `none` when asked and there are none.
  public var needs: String?
  public var provenance: Provenance

  public init(provenance: Provenance) { self.provenance = provenance }

  /// Whether the record names the patient well enough for a letter to be sent.
  public var isIdentified: Bool {
    family?.isEmpty == false && born != nil && !identifiers.isEmpty
  }
}
