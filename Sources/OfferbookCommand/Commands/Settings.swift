internal import ArgumentParser
internal import Offerbook
internal import Postgres
internal import Rendering

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "List the settings that change figures, or set one.",
    discussion: Settings.known.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"),
    subcommands: [Set.self])

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.withConnection { connection, _ in
      let values = try Settings.values(connection, asOf: AsOf(nil, on: connection))
      let table = Table(
        columns: ["setting", "value", "what it is"].map { ReportColumn($0, isText: true) },
        rows: values.map { [$0.name, $0.value ?? "(default)", $0.summary] })
      try output.print(
        table,
        json: .array(
          values.map { ["setting": .string($0.name), "value": JSONValue($0.value)] }))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Set a value from now on.")

    @Argument(help: "The setting.")
    var name: String

    @Argument(help: "The value.")
    var value: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let load = try Settings.set(
          name, to: value, user: DatabaseOptions.user, on: connection)
        try Terminal.write("load \(load): \(name) is \(value)\n")
        try LoadNotes(of: load, on: connection).print()
        if ["reporting-currency", "fx-rates"].contains(name),
          let missing = try ReportingCurrency(connection).missingRates()
        {
          Terminal.tell(missing)
        }
      }
    }
  }
}
