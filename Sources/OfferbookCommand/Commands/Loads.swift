internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Loads: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the loads, show one, or take one back.",
    subcommands: [Show.self, UndoCommand.self])

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.withConnection { connection, _ in
      let entries = try Journal(connection).entries()
      try output.print(
        LoadTable(entries).table, json: .array(entries.map { LoadTable.json($0) }))
    }
  }
}
