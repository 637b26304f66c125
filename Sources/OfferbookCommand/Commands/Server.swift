internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Server: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the private local server up, stop it, or look at it.",
    subcommands: [Start.self, Stop.self, Status.self])

  /// The private server, or an error when another server is named.
  fileprivate static func privateServer() throws -> PrivateServer {
    guard case .privateServer(let folder) = DatabaseLocation.chosen(database: nil) else {
      throw CommandFailure(
        .usage, "another server is named (OFFERBOOK_DATABASE or PGHOST ...); it is not ours")
    }
    return PrivateServer(dataFolder: folder)
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start the server and keep it up when commands leave.")

    func run() throws {
      let isNew = try Server.privateServer().keepUp()
      try Terminal.write(isNew ? "the server is up and stays up\n" : "the server was kept up\n")
    }
  }

  struct Stop: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Stop the server.")

    func run() throws {
      switch try Server.privateServer().stop() {
      case .ended: try Terminal.write("the server has stopped\n")
      case .wasNotRunning: try Terminal.write("the server was not running\n")
      case .stillUsed:
        try Terminal.write("other commands use the server; it stops with the last of them\n")
      }
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show where the server is and runs.")

    @OptionGroup var output: OutputOptions

    func run() throws {
      let status = try Server.privateServer().status()
      let rows = [
        ["running", status.isRunning ? "yes" : "no"],
        ["kept up", status.isKeptUp ? "yes" : "no"],
        ["PostgreSQL", status.version ?? "not installed"],
        ["data folder", status.dataFolder],
        ["socket folder", status.socketFolder],
        ["size", status.size.map { "\($0 >> 20) MB" } ?? "no data yet"],
      ]
      let table = Table(
        columns: [ReportColumn("what", isText: true), ReportColumn("value", isText: true)],
        rows: rows)
      try output.print(
        table,
        json: [
          "running": .bool(status.isRunning),
          "kept_up": .bool(status.isKeptUp),
          "version": JSONValue(status.version),
          "data_folder": .string(status.dataFolder),
          "socket_folder": .string(status.socketFolder),
          "size": JSONValue(status.size),
        ])
    }
  }
}
