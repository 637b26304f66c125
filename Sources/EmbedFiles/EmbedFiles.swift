import Foundation
import PackagePlugin

/// Turns the package's text folders into Swift: SQL/ and what Reports/ declares for `Offerbook`, how
/// Reports/ look for `Rendering`.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    target.name == "Offerbook"
      ? [
        try embed("SQL", kinds: ["sql", "yaml"], context),
        try embed("Reports", kinds: ["yaml"], context),
      ]
      : [try embed("Reports", kinds: ["mustache", "css", "json"], context)]
  }

  private func embed(
    _ folder: String, kinds: Set<String>, _ context: PluginContext
  ) throws -> Command {
    let root = context.package.directoryURL
    let files = text(in: root.appending(path: folder), kinds: kinds)
    let output = context.pluginWorkDirectoryURL.appending(path: "\(folder).swift")
    return .buildCommand(
      displayName: "Embedding \(folder)/",
      executable: try context.tool(named: "EmbedFilesTool").url,
      arguments: [root.path(), folder, output.path()] + files.map { $0.path() },
      inputFiles: files,
      outputFiles: [output]
    )
  }

  private func text(in folder: URL, kinds: Set<String>) -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (names?.allObjects as? [URL] ?? [])
      .filter { kinds.contains($0.pathExtension) }
      .sorted { $0.path() < $1.path() }
  }
}
