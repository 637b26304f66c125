internal import ArgumentParser
internal import Offerbook
internal import Rendering

extension PlansCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what a version holds, as it was given.",
      discussion: """
        An amount for a quarter or a year is printed with the rule it is spread by and what each \
        month has of it. The CSV has the plan feed's columns and loads again.
        """)

    @Argument(help: "The plan version.")
    var version: String

    @Option(help: AsOf.help)
    var asOf: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let rows = PlanRowTable(
          try PlanRows(connection, version: version, asOf: AsOf(asOf, on: connection)))
        try output.print(output.format == .csv ? rows.feed : rows.table, json: rows.json)
      }
    }
  }
}
