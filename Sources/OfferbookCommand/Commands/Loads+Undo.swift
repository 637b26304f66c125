internal import ArgumentParser
internal import Offerbook
internal import Rendering

extension Loads {
  struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take a load back: a new load that brings the exact opposite.",
      discussion: """
        Nothing is deleted: every answer as of an earlier load stays what it was. A load that \
        later loads have built on is refused with the list of them. --format csv prints the effect on \
        the monthly measures, json also the rows that each undo took away and brought back.
        """)

    @Argument(help: "The number of the load.")
    var load: Int

    @Flag(help: "Undo what later loads have built on it too, newest first, all or nothing.")
    var withDependents = false

    @Flag(help: "Show what would be undone and its effect; change nothing.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let undone = try Undo(connection).undo(
          load, withDependents: withDependents, isDryRun: dryRun, user: DatabaseOptions.user)
        let table = UndoTable(undone, isDryRun: dryRun)
        let effect = EffectTable(undone.effect)
        switch output.format {
        case .table:
          try Terminal.write(table.text + "\n")
          guard !undone.effect.isEmpty else { return }
          try Terminal.write(effect.table.text(width: Terminal.width))
        case .csv:
          Terminal.tell(table.text)
          try Terminal.write(effect.exactTable.csv())
        case .json: try Terminal.write(table.json.prettyText + "\n")
        }
      }
    }
  }
}
