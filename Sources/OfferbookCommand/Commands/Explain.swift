internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a figure is made of: its deals, loads, plan values and variance.",
    discussion: """
      The deals of a measure are listed largest first; what is not listed is one line, so that \
      the parts add up to the figure exactly. The variance of a ratio is split into rate (the \
      slice's own rate is another than planned) and mix (the slice weighs another share than \
      planned); the lines add up to the variance, what rounding leaves is said.
      """)

  @Argument(help: "The indicator; offerbook indicators lists them.")
  var indicator: String

  @Option(help: "The month, 2026-10.")
  var month: String

  @Option(
    help: """
      The fiscal period that the month lies in, the one to date up to it (qtd, ytd), or the \
      twelve months up to it (ttm).
      """)
  var period = Period.Kind.month

  @Option(name: .customLong("where"), parsing: .singleValue, help: FilterOption.help)
  var filter: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Split the variance by dimensions a plan is given by. Default: the first of segment, geo \
      and category that it has parts by.
      """, valueName: "dimension,..."))
  var by: String?

  @Option(
    help: ArgumentHelp("The plan version. Default: the agreed one.", valueName: "version"))
  var plan: String?

  @Option(help: AsOf.help)
  var asOf: String?

  @Option(help: ArgumentHelp("How many deals of each measure to list.", valueName: "n"))
  var limit = 10

  @OptionGroup var currency: CurrencyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    _ = try Month.parsed(month)
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let indicator = try Indicator.named(indicator)
    let month = try Month.parsed(month)
    let by = try (by ?? "").split(separator: ",").map { try Dimension.named($0.trimmingSpaces) }
    let explanation = try database.withConnection { connection, _ in
      let asOf = try AsOf(asOf, on: connection)
      let calendar = try FiscalCalendar(
        connection, settings: Settings(connection, asOf: asOf.load), from: month, through: month)
      return try Explanation(
        connection, indicator, in: calendar.period(period, of: month),
        where: FilterOption(filter).slice(on: connection), by: by,
        planVersion: Plans(connection).version(named: plan, asOf: asOf), asOf: asOf, limit: limit,
        rates: currency.choice)
    }
    switch output.format {
    case .table:
      try Terminal.write(ExplanationText(explanation, width: Terminal.width).text)
    case .csv: try Terminal.write(ExplanationRows(explanation).table.csv())
    case .json: try Terminal.write(ExplanationJSON(explanation).value.prettyText + "\n")
    }
  }
}
