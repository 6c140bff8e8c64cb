/// JSON on one line, written value by value in UTF-8: for what is too large to be put together first.
///
/// Within an object each value is given its name; what is `nil` is left out.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func object(_ name: String? = nil, _ members: (inout JSONWriter) -> Void) {
    begin(name)
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  public mutating func array(_ name: String? = nil, _ items: (inout JSONWriter) -> Void) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    items(&self)
    bytes.append(UInt8(ascii: "]"))
  }

  public mutating func array(_ name: String? = nil, of texts: some Sequence<String>) {
    array(name) { writer in for text in texts { writer.string(nil, text) } }
  }

  public mutating func string(_ name: String?, _ text: String?) {
    guard let text else { return }
    begin(name)
    JSONText.appendQuoted(text, to: &bytes)
  }

  public mutating func number(_ name: String?, _ number: Int?) {
    guard let number else { return }
    begin(name)
    bytes += String(number).utf8
  }

  public mutating func boolean(_ name: String?, _ value: Bool) {
    begin(name)
    bytes += (value ? "true" : "false").utf8
  }

  /// A value that was put together before.
  public mutating func value(_ name: String?, _ value: JSONText?) {
    guard let value else { return }
    begin(name)
    value.append(to: &bytes)
  }

  /// Members of an object, or items of an array, that were written before.
  public mutating func written(_ part: [UInt8]) {
    guard !part.isEmpty else { return }
    begin(nil)
    bytes += part
  }

  /// A comma stands behind whatever does not itself begin something.
  private mutating func begin(_ name: String?) {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
    guard let name else { return }
    JSONText.appendQuoted(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
