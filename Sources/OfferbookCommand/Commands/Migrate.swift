internal import ArgumentParser
internal import Offerbook

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database's schema up to date; every command does it when needed.")

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let session = try DatabaseSession(database.location)
    defer { session.close() }
    let applied = try Migrator.embedded.migrate(session.connection)
    if applied.isEmpty {
      try Terminal.write("the schema is up to date\n")
    } else {
      try Terminal.write(applied.map { "applied \($0)\n" }.joined())
    }
  }
}
