import Foundation
import PackagePlugin

/// Embeds the files of a target that are not source code, as the texts of `EmbeddedFiles`.
///
/// The package manager's own `.embedInCode` writes every byte as a number, which takes the compiler
/// a minute for the criteria alone; a string literal takes it next to nothing.
@main struct Embedding: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = module.sourceFiles.filter { $0.type == .unknown }.map(\.url)
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files in \(target.name)",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
