internal import ArgumentParser
internal import Offerbook
internal import Rendering

extension PlansCommand {
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check plan versions; exit code 1 when parts do not add up to their whole.",
      discussion: """
        parts: a whole was given beside its parts, or an amount for a quarter or year beside its \
        months, and they differ. rate: a rate was given beside the parts that it is the quotient \
        of, and differs in the digits it was given with; figures use the rate. high-rate: a rate \
        that looks like a percentage. no-actuals: a planned cell without actuals, in months up to \
        the last that has data. no-plan: actuals without a plan, where others at that level have \
        one, or other months of the fiscal year. no-month: a month without either between planned \
        ones. unknown-slice: a segment, geo or category that no deal or offering ever had.
        """)

    @Argument(help: "The plan version. Default: all.")
    var version: String?

    @Option(help: AsOf.help)
    var asOf: String?

    @Option(
      help: ArgumentHelp(
        "How many findings to print. Default: 20 in a table, else all.", valueName: "n"))
    var limit: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    /// How many findings a person reads before asking for all of them.
    private static let mostFindings = 20

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("--limit is at least 1") }
    }

    func run() throws {
      let (findings, versions) = try database.withConnection { connection, _ in
        let asOf = try AsOf(asOf, on: connection)
        let all = try Plans(connection).versions(asOf: asOf).map(\.name)
        return (
          try PlanCheck(connection, asOf: asOf).findings(version: version),
          version.map { [$0] } ?? all
        )
      }
      let shown = limit ?? (output.format == .table ? Self.mostFindings : findings.count)
      let rows = PlanFindingTable(Array(findings.prefix(shown)))
      if output.format == .table, findings.isEmpty {
        try Terminal.write(
          versions.isEmpty
            ? "no plan is loaded\n" : "nothing found in \(versions.joined(separator: ", "))\n")
      } else {
        try output.print(output.format == .csv ? rows.exactTable : rows.table, json: rows.json)
      }
      if shown < findings.count {
        Terminal.tell(
          "\(shown) of \(findings.count) findings; --limit \(findings.count) prints all")
      }
      let broken = findings.count { [.parts, .rate].contains($0.kind) }
      guard broken == 0 else {
        throw CommandFailure(
          .checkFailed,
          broken == 1
            ? "1 planned value is not what its parts come to"
            : "\(broken) planned values are not what their parts come to")
      }
    }
  }
}
