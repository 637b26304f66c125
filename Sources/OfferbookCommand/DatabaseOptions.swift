internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Postgres

/// Where the database is, for every command that needs one.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: a URI, a keyword string or a name. Default: a private server.",
      valueName: "where"))
  var database: String?

  var location: DatabaseLocation { DatabaseLocation.chosen(database: database) }

  /// Connects, brings the schema up to date and runs the body; Ctrl-C ends it from then on.
  func withConnection<Value>(
    _ body: (Connection, Interruption) throws -> Value
  ) throws -> Value {
    let session = try DatabaseSession(location)
    defer { session.close() }
    let interruption = Interruption(ending: session.connection.canceller())
    let applied = try Migrator.embedded.migrate(session.connection)
    if applied.contains(where: { $0.contains("Migrations/0001") }) {
      Terminal.tell("made a new ledger")
    }
    return try body(session.connection, interruption)
  }

  /// Who runs the command, for the journal.
  static var user: String {
    let environment = ProcessInfo.processInfo.environment
    if let name = environment["OFFERBOOK_USER"], !name.isEmpty { return name }
    if let name = environment["SUDO_USER"], !name.isEmpty { return name }
    return NSUserName()
  }
}
