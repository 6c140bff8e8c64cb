import Foundation

/// What the program makes of all samples, in one run of each kind, for the tests that look at it.
struct PrintedSamples {
  static let shared = Result { try PrintedSamples() }

  let letters: Workspace
  let status: Int32
  /// By sample; a letter has the key of its line for a name.
  private let lines: [String: JSON]

  private init() throws {
    let xml = Repository.samples.map { "Samples/\($0)/record.xml" }
    lines = try Self.lines(of: "xml")
    letters = try Workspace()
    let inputs = xml.joined(separator: "' '")
    status = try Fascicle.shell(
      "\"$FASCICLE\" letter '\(inputs)' --output '\(letters.path)' --as-of \(Fascicle.day)"
    ).status
  }

  /// The result of every sample in one format, by sample.
  static func lines(of format: String) throws -> [String: JSON] {
    let inputs = Repository.samples.map { "Samples/\($0)/record.\(format)" }
    let outcome = try Fascicle.shell(
      "\"$FASCICLE\" assess '\(inputs.joined(separator: "' '"))' --as-of \(Fascicle.day)")
    let lines = try outcome.lines.map { try JSON($0) }
    return Dictionary(zip(Repository.samples, lines)) { first, _ in first }
  }

  func line(_ sample: String) -> JSON { lines[sample] ?? .null }

  func letter(_ sample: String, _ ending: String) throws -> String {
    try letters.text((line(sample)["key"]?.string ?? "") + "." + ending)
  }
}
