import Foundation

/// Writes one Swift source that holds the texts of files: `embed OUTPUT FILE...`.
@main struct Embed {
  static func main() throws {
    guard let output = CommandLine.arguments.dropFirst().first else { throw Failure.usage }
    let files = try CommandLine.arguments.dropFirst(2).map { try SourceText(path: $0) }
    let source = source(of: files)
    // Left alone where nothing changed: what depends on it is then not compiled again.
    guard (try? String(contentsOfFile: output, encoding: .utf8)) != source else { return }
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func source(of files: [SourceText]) -> String {
    var source = """
      /// The files of this target that are not source code, each under its own name.
      enum EmbeddedFiles {

      """
    for file in files {
      source += "  static let `\(file.name)`: String = \(file.literal)\n"
    }
    source += "\n  static let all: [(name: String, text: String)] = [\n"
    for file in files { source += "    (\"\(file.name)\", `\(file.name)`),\n" }
    return source + "  ]\n}\n"
  }
}
