internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct RestatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restatement",
    abstract: "Print what changed in a month since it was closed, by load and slice.",
    discussion: """
      Without a month it prints every closed month that moved, and by how much. The changes of all \
      lines of a measure add up to what it is now minus what it was at the close, in the reporting \
      currency and at the rates that counted then; a rate that moved has a line of its own, \
      and so have the plan, thresholds and the attainment that came of them. --bookings prints \
      the booking lines that came, went or changed, old and new.
      """)

  @Argument(help: "The closed month, 2026-10; default: all that moved.")
  var month: String?

  @Option(
    help: ArgumentHelp(
      "Break down by segment, geo, industry, order_type or deal_path, separated by commas.",
      valueName: "dimensions"))
  var by: String?

  @Flag(help: "Print the booking lines behind it.")
  var bookings = false

  @Option(help: AsOf.help)
  var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let month {
      _ = try Month.parsed(month)
    } else if bookings || by != nil {
      throw ValidationError("--by and --bookings need a month, as in restatement 2026-10")
    }
  }

  func run() throws {
    guard let month = try month.map({ try Month.parsed($0) }) else { return try printAll() }
    let by = try (by ?? "").split(separator: ",").map { try Dimension.named($0.trimmingSpaces) }
    try database.withConnection { connection, _ in
      let now = try AsOf(asOf, on: connection)
      if bookings {
        let lines = try RestatedLines(connection, month: month, now: now)
        let table = RowTable(columns: lines.columns, rows: lines.rows)
        try output.print(table.table, json: table.json)
      } else {
        let restatement = try Restatement(connection, month: month, by: by, now: now)
        let table = RestatementTable(restatement, by: by)
        try output.print(
          output.format == .csv ? table.exactTable : table.table, json: table.json)
      }
    }
  }

  private func printAll() throws {
    try database.withConnection { connection, _ in
      let moved = try RestatedMonths(connection, now: AsOf(asOf, on: connection))
      if moved.closedCount == 0 {
        Terminal.tell("no month is closed; offerbook close 2026-10 closes one")
      } else if moved.months.isEmpty {
        Terminal.tell("no closed month has moved since it was closed")
      }
      let table = RestatedMonthsTable(moved)
      try output.print(
        output.format == .csv ? table.exactTable : table.table, json: table.json)
    }
  }
}
