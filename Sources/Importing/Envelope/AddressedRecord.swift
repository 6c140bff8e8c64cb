/// A record that came in a line of a stream, and the name it was sent under.
public struct AddressedRecord: Sendable {
  /// `nil` where the sender gave none.
  public let key: String?
  public let imported: ImportedRecord
}
