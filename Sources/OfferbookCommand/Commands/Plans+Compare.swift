internal import ArgumentParser
internal import Offerbook
internal import Rendering

extension PlansCommand {
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print two versions beside each other and beside the actuals.",
      discussion: "Without other words: all that either version plans, in all months it does.")

    @Argument(help: "The plan version to compare with.")
    var first: String

    @Argument(help: "The other version.")
    var second: String

    @Option(
      name: .customLong("indicator"), parsing: .singleValue,
      help: ArgumentHelp("Only this indicator; may repeat.", valueName: "name"))
    var indicators: [String] = []

    @Option(help: ArgumentHelp("The first month.", valueName: "month"))
    var from: String?

    @Option(help: ArgumentHelp("The last month.", valueName: "month"))
    var to: String?

    @Option(help: "Months, whole fiscal periods, or those to date up to each month.")
    var period = Period.Kind.month

    @Option(
      help: ArgumentHelp(
        "Break down by dimensions, separated by commas: segment, geo, category.",
        valueName: "dimension,..."))
    var by: String?

    @Option(help: AsOf.help)
    var asOf: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws { _ = try range() }

    func run() throws {
      let by = try (by ?? "").split(separator: ",")
        .map { try Dimension.named($0.trimmingSpaces) }
      let request = PlanComparison.Request(
        first: first, second: second, indicators: try indicators.map { try Indicator.named($0) },
        months: try range(), kind: period, by: by)
      try database.withConnection { connection, _ in
        let comparison = try PlanComparison(
          connection, request, asOf: AsOf(asOf, on: connection))
        let notes =
          PlanGapNote.texts(comparison.rows.map(\.first), by: first)
          + PlanGapNote.texts(comparison.rows.map(\.second), by: second)
        for text in notes { Terminal.tell(text) }
        let rows = PlanComparisonTable(comparison, request)
        try output.print(output.format == .csv ? rows.exactTable : rows.table, json: rows.json)
      }
    }

    private func range() throws -> ClosedRange<Month>? {
      switch (from, to) {
      case (nil, nil): return nil
      case (let from?, let to?):
        let (first, last) = (try Month.parsed(from), try Month.parsed(to))
        guard first <= last else { throw ValidationError("--from \(from) is after --to \(to)") }
        return first...last
      default: throw ValidationError("give both --from M and --to M, or neither")
      }
    }
  }
}
