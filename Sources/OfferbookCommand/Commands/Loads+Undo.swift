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
        later loads have built on is refused with the list of them.
        """)

    @Argument(help: "The number of the load.")
    var load: Int

    @Flag(help: "Undo what later loads have built on it too, newest first, all or nothing.")
    var withDependents = false

    @Flag(help: "Show what would be undone and its effect; change nothing.")
    var dryRun = false

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let undone = try Undo(connection).undo(
          load, withDependents: withDependents, isDryRun: dryRun, user: DatabaseOptions.user)
        for undo in undone {
          let head = dryRun ? "dry run: would undo" : "load \(undo.load): undid"
          let rows = undo.retired == 1 ? "1 row" : "\(undo.retired) rows"
          try Terminal.write(
            "\(head) \(undo.undone.words); \(rows) retired, \(undo.revived) live again\n")
        }
        let effect = undone.effect
        if !effect.isEmpty {
          try Terminal.write(EffectTable(effect).table.text(width: Terminal.width))
        }
      }
    }
  }
}
