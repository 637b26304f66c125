internal import ArgumentParser
internal import Offerbook
internal import Postgres
internal import Rendering

extension Loads {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a load, its effect on the figures, and its rows.",
      discussion: """
        The effect is shown on the monthly measures, then on the indicators of the months touched. \
        Of many rows the first are shown; --rows prints all of them, as does --format json.
        """)

    @Argument(help: "The number of the load.")
    var load: Int

    @Flag(help: "Print the rows it brought, replaced and retired, all of them and nothing else.")
    var rows = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    /// How many rows a person reads before asking for all of them.
    private static let mostRows = 20

    func run() throws {
      try database.withConnection { connection, _ in
        let (entry, effect) = try Journal(connection).entry(load)
        let limit = output.format == .table && !rows ? Self.mostRows : nil
        let loadRows = try LoadRows(connection, load: load, limit: limit)
        let changes = LoadRowTable(loadRows)
        if rows {
          let table = output.format == .csv ? changes.exactTable : changes.table
          return try output.print(table, json: changes.json)
        }
        let moved = try LoadFigures(connection, load: load, effect: effect)
        let figures = LoadFigureTable(moved.changes)
        let notes = LoadNotes(try LoadNote.notes(of: load, on: connection))
        let measures = EffectTable(effect)
        let moves = MoveTables(try MeasureMove.moves(by: load, on: connection))
        switch output.format {
        case .table:
          let details = [LoadTable([entry]).details] + notes.lines
          try Terminal.write(details.joined(separator: "\n") + "\n")
          if !effect.isEmpty {
            try Terminal.write(measures.table.text(width: Terminal.width) + "\n")
          }
          for line in moves.lines(beside: !effect.isEmpty) { try Terminal.write(line + "\n") }
          if let unknown = moved.unknown {
            try Terminal.write("figures before or after it are not known: \(unknown)\n")
          } else if effect.isEmpty, moves.isEmpty, moved.changes.isEmpty {
            try Terminal.write(loadRows.total > 0 ? "no total changed\n" : "no figure changed\n")
          } else if !moved.changes.isEmpty {
            try Terminal.write(figures.table.text(width: Terminal.width))
          }
          guard loadRows.total > 0 else { return }
          try Terminal.write("\n" + changes.caption + "\n")
          try Terminal.write(changes.table.text(width: Terminal.width))
        case .csv: try Terminal.write(measures.exactTable.csv())
        case .json:
          let json: JSONValue = [
            "load": LoadTable.json(entry), "notes": notes.json, "effect": measures.json,
            "indicators": figures.json,
            "rows": changes.json, "moves": moves.json,
          ]
          try Terminal.write(json.prettyText + "\n")
        }
      }
    }
  }
}
