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

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a load and its effect on the monthly measures.")

    @Argument(help: "The number of the load.")
    var load: Int

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let (entry, effect) = try Journal(connection).entry(load)
        let effectTable = EffectTable(effect)
        switch output.format {
        case .table:
          try Terminal.write(LoadTable([entry]).details + "\n")
          try Terminal.write(
            effect.isEmpty ? "no figure changed\n" : effectTable.table.text(width: Terminal.width))
        case .csv: try Terminal.write(effectTable.exactTable.csv())
        case .json:
          let json: JSONValue = ["load": LoadTable.json(entry), "effect": effectTable.json]
          try Terminal.write(json.prettyText + "\n")
        }
      }
    }
  }

  struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take a load back: a new load that brings the exact opposite.",
      discussion: "Nothing is deleted: every answer as of an earlier load stays what it was.")

    @Argument(help: "The number of the load.")
    var load: Int

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let result = try Undo(connection).undo(load, user: DatabaseOptions.user)
        try Terminal.write(
          "load \(result.load): undid load \(result.undoes); rows: \(result.retired) retired, "
            + "\(result.revived) live again\n")
        if !result.effect.isEmpty {
          try Terminal.write(EffectTable(result.effect).table.text(width: Terminal.width))
        }
      }
    }
  }
}
