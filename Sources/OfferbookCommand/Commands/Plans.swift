internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct PlansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans",
    abstract: "List the plan versions, agree on one, or lock one.",
    subcommands: [Agree.self, Lock.self])

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.withConnection { connection, _ in
      let versions = try Plans(connection).versions(asOf: AsOf(nil, on: connection))
      try output.print(table(versions), json: json(versions))
    }
  }

  private func table(_ versions: [Plans.Version]) -> Table {
    Table(
      columns: [
        ReportColumn("version", isText: true), ReportColumn("state", isText: true),
        ReportColumn("from", isText: true), ReportColumn("to", isText: true),
        ReportColumn("indicators"), ReportColumn("values"),
      ],
      rows: versions.map { version in
        let states = [version.isAgreed ? "agreed" : nil, version.isLocked ? "locked" : nil]
        return [
          version.name, states.compactMap { $0 }.joined(separator: ", "),
          version.firstMonth.description, version.lastMonth.description,
          String(version.indicators), String(version.values),
        ]
      })
  }

  private func json(_ versions: [Plans.Version]) -> JSONValue {
    .array(
      versions.map { version in
        [
          "version": .string(version.name),
          "agreed": .bool(version.isAgreed),
          "locked": .bool(version.isLocked),
          "from": .string(version.firstMonth.description),
          "to": .string(version.lastMonth.description),
          "indicators": .integer(version.indicators),
          "values": .integer(version.values),
        ]
      })
  }

  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a version the agreed one, which figures are held against.")

    @Argument(help: "The plan version.")
    var version: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let load = try Plans(connection).agree(version, user: DatabaseOptions.user)
        try Terminal.write("load \(load): \(version) is the agreed plan\n")
      }
    }
  }

  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a version refuse changes.")

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
