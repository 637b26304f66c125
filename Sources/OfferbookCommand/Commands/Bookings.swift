internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Bookings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the booking lines behind a figure, with the file and line they came from.")

  @Option(help: "The month in which the deals closed, 2026-10. Default: all.")
  var month: String?

  @Option(name: .customLong("where"), parsing: .singleValue, help: FilterOption.help)
  var filter: [String] = []

  @Option(help: AsOf.help)
  var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  /// What fits a terminal; CSV and JSON have every column.
  private static let shown = [
    "opportunity_id", "line", "close_date", "kind", "amount", "currency", "net_arr",
    "offering_code", "account_name", "segment", "geo", "delivery", "file", "file_line",
  ]
  private static let numbers: Set = ["amount", "net_arr", "deal_count", "load", "file_line"]

  func validate() throws { _ = try month.map(Month.parsed) }

  func run() throws {
    let months = try month.map(Month.parsed).map { $0...$0 }
    try database.withConnection { connection, _ in
      let found = try BookingRows(
        connection, asOf: AsOf(asOf, on: connection), months: months,
        where: FilterOption(filter).slice(on: connection))
      try output.print(table(found), json: json(found))
    }
  }

  private func table(_ found: BookingRows) -> Table {
    let columns = output.format == .table ? Self.shown : found.columns
    let positions = columns.compactMap { found.columns.firstIndex(of: $0) }
    return Table(
      columns: columns.map { ReportColumn($0, isText: !Self.numbers.contains($0)) },
      rows: found.rows.map { row in positions.map { row[$0] ?? "" } })
  }

  private func json(_ found: BookingRows) -> JSONValue {
    .array(
      found.rows.map { row in
        .object(
          zip(found.columns, row).map { name, text in
            let number = Self.numbers.contains(name) ? text.flatMap { ExactDecimal($0) } : nil
            return JSONMember(name, number.map { .number($0) } ?? JSONValue(text))
          })
      })
  }
}
