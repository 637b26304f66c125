internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct PlansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans",
    abstract: "List the plan versions, agree on one, lock one, compare or check them.",
    discussion: """
      The version prior-year is always there: it holds what the actuals came to twelve months \
      before. It serves wherever a version is read, such as figures --plan prior-year.
      """,
    subcommands: [Show.self, Agree.self, Lock.self, Compare.self, CheckCommand.self])

  @Option(help: AsOf.help)
  var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.withConnection { connection, _ in
      let versions = PlanTable(try Plans(connection).versions(asOf: AsOf(asOf, on: connection)))
      try output.print(versions.table, json: versions.json)
    }
  }

  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a version the agreed one, which figures are held against.",
      discussion: """
        With --from it is agreed from that month on, and months before keep the version that is \
        agreed for them; so do the indicators that it does not plan, which are named. Without it \
        is agreed for all months and indicators. Agreeing is a load and can be undone. It restates \
        closed months that it gives another plan, and is refused by locked ones.
        """)

    @Argument(help: "The plan version.")
    var version: String

    @Option(help: ArgumentHelp("The first month, 2026-07.", valueName: "month"))
    var from: String?

    @OptionGroup var database: DatabaseOptions

    func validate() throws { _ = try from.map(Month.parsed) }

    func run() throws {
      let from = try from.map(Month.parsed)
      try database.withConnection { connection, _ in
        let load = try Plans(connection).agree(version, from: from, user: DatabaseOptions.user)
        let months = from.map { " from \($0) on" } ?? ""
        try Terminal.write("load \(load): \(version) is the agreed plan\(months)\n")
        try LoadNotes(of: load, on: connection).print()
      }
    }
  }

  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a version refuse changes.",
      discussion: "Locking is a load; undoing it lets changes in again.")

    @Argument(help: "The plan version.")
    var version: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let load = try Plans(connection).lock(version, user: DatabaseOptions.user)
        try Terminal.write("load \(load): \(version) is locked\n")
      }
    }
  }
}
