internal import ArgumentParser
internal import Offerbook
internal import Postgres
internal import Rendering

extension Period.Kind: ExpressibleByArgument {}

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print figures of indicators, by month or other periods, against plan.")

  @Argument(
    help: ArgumentHelp("The indicators; offerbook indicators lists them.", valueName: "indicator"))
  var indicators: [String]

  @Option(help: "The month, 2026-10.")
  var month: String?

  @Option(help: ArgumentHelp("The first month, with --to.", valueName: "month"))
  var from: String?

  @Option(help: ArgumentHelp("The last month.", valueName: "month"))
  var to: String?

  @Option(
    help: """
      Whole fiscal periods, or those to date up to each month (qtd, ytd), or the twelve months \
      up to it (ttm).
      """)
  var period = Period.Kind.month

  @Option(
    help: ArgumentHelp(
      "Break down by dimensions, separated by commas: \(FilterOption.dimensions).",
      valueName: "dimension,..."))
  var by: String?

  @Option(name: .customLong("where"), parsing: .singleValue, help: FilterOption.help)
  var filter: [String] = []

  @Option(
    help: ArgumentHelp("The plan version. Default: the agreed one.", valueName: "version"))
  var plan: String?

  @Option(help: AsOf.help)
  var asOf: String?

  @OptionGroup var currency: CurrencyOptions

  @Flag(
    help: """
      Split the variance: what it would be at plan rates, and what exchange rates add to it.
      """)
  var fxEffect = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard !indicators.isEmpty else { throw ValidationError("name at least one indicator") }
    _ = try range()
  }

  func run() throws {
    let indicators = try indicators.map { try Indicator.named($0) }
    let by = try (by ?? "").split(separator: ",")
      .map { try Dimension.named($0.trimmingSpaces) }
    let range = try range()
    try database.withConnection { connection, _ in
      let asOf = try AsOf(asOf, on: connection)
      let filter = try FilterOption(filter).slice(on: connection)
      let settings = try Settings(connection, asOf: asOf.load)
      let calendar = try FiscalCalendar(
        connection, settings: settings, from: range.lowerBound, through: range.upperBound)
      let periods = calendar.periods(
        period, from: range.lowerBound, through: range.upperBound)
      let request = try FigureRequest(
        indicators: indicators, periods: periods, by: by, filter: filter
      ).listingDeals()
      let version = try Plans(connection).version(named: plan, asOf: asOf)
      func figures(at rates: RateChoice) throws -> Figures {
        try Figures(
          connection, asOf: asOf, indicators: indicators + (request.listing.map { [$0] } ?? []),
          months: periods.flatMap(\.months),
          dimensions: Set(by).union(filter.keys), planVersion: version, where: filter,
          rates: rates)
      }
      let chosen = try figures(at: currency.choice)
      for text in OpenMonthNote.texts(request, chosen) { Terminal.tell(text) }
      if fxEffect {
        let effects = FxEffect.effects(
          of: request, in: chosen,
          atPlanRates: try figures(at: currency.choice.atRates(of: version)))
        for text in PlanGapNote.texts(effects.map(\.figure)) { Terminal.tell(text) }
        let rows = FxEffectRows(effects, by: by)
        try output.print(
          output.format == .csv ? rows.exactTable : rows.table, json: rows.json)
      } else {
        let found = chosen.figures(request)
        for text in PlanGapNote.texts(found) { Terminal.tell(text) }
        let rows = FigureRows(found, by: by)
        try output.print(
          output.format == .csv ? rows.exactTable : rows.table, json: rows.json)
      }
    }
  }

  private func range() throws -> ClosedRange<Month> {
    switch (self.month, from, to) {
    case (let only?, nil, nil): return try Month.parsed(only)...Month.parsed(only)
    case (nil, let from?, let to?):
      let (first, last) = (try Month.parsed(from), try Month.parsed(to))
      guard first <= last else { throw ValidationError("--from \(from) is after --to \(to)") }
      return first...last
    default: throw ValidationError("give --month M, or --from M and --to M")
    }
  }
}
