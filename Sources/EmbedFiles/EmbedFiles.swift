import Foundation
import PackagePlugin

/// Turns the package's text folders into Swift: SQL/ for `Offerbook`, Reports/ for `Rendering`.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.name == "Offerbook" ? "SQL" : "Reports"
    let root = context.package.directoryURL
    let files = try text(in: root.appending(path: folder))
    let output = context.pluginWorkDirectoryURL.appending(path: "\(folder).swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folder)/",
        executable: try context.tool(named: "EmbedFilesTool").url,
        arguments: [root.path(), folder, output.path()] + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }

  private func text(in folder: URL) throws -> [URL] {
    let kinds: Set = ["sql", "yaml", "mustache", "css"]
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (names?.allObjects as? [URL] ?? [])
      .filter { kinds.contains($0.pathExtension) }
      .sorted { $0.path() < $1.path() }
  }
}
