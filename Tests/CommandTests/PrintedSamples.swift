import Foundation

/// What the program makes of all samples, in one run of each kind, for the tests that look at it.
struct PrintedSamples: Sendable {
  static let shared = Result { try PrintedSamples() }

  /// Every file that was printed.
  let names: [String]
  let status: Int32
  /// By sample; a letter has the key of its line for a name.
  private let lines: [String: JSON]
  private let letters: [String: String]

  private init() throws {
    let xml = Repository.samples.map { "Samples/\($0)/record.xml" }
    lines = try Self.lines(of: "xml")
    let folder = try Workspace()
    let inputs = xml.joined(separator: "' '")
    status = try Fascicle.shell(
      "\"$FASCICLE\" letter '\(inputs)' --output '\(folder.path)' --as-of \(Fascicle.day)"
    ).status
    names = try folder.letters()
    letters = try Dictionary(
      uniqueKeysWithValues: names.filter { !$0.hasSuffix(".pdf") }.map { ($0, try folder.text($0)) }
    )
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
    let name = (line(sample)["key"]?.string ?? "") + "." + ending
    guard let letter = letters[name] else { throw CocoaError(.fileNoSuchFile) }
    return letter
  }
}
