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
        months, and they differ. no-actuals: a planned cell without actuals, in months that have \
        data. no-plan: actuals without a plan, where others at that level have one.
        """)

    @Argument(help: "The plan version. Default: all.")
    var version: String?

    @Option(help: AsOf.help)
    var asOf: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let findings = try database.withConnection { connection, _ in
        try PlanCheck(connection, asOf: AsOf(asOf, on: connection)).findings(version: version)
      }
      let rows = PlanFindingTable(findings)
      if output.format == .table, findings.isEmpty {
        try Terminal.write("parts add up; every planned cell has actuals and the other way round\n")
      } else {
        try output.print(output.format == .csv ? rows.exactTable : rows.table, json: rows.json)
      }
      let broken = findings.count { $0.kind == .parts }
      guard broken == 0 else {
        throw CommandFailure(
          .checkFailed,
          broken == 1
            ? "1 whole is not what its parts add up to"
            : "\(broken) wholes are not what their parts add up to")
      }
    }
  }
}
