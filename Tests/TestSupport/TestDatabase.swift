internal import Foundation
internal import Offerbook
package import Postgres

/// A database of a test's own, with Offerbook's schema, dropped with the last reference to it.
///
/// Keep it in a constant of the test: `try TestDatabase().connection` outlives its database.
package final class TestDatabase {
  /// A connection for the test itself.
  package let connection: Connection
  /// The keyword string by which anyone reaches it, such as `--database` of a command.
  package let conninfo: String
  private let server: TestServer
  private let name: String

  /// What kind of database a test starts with.
  package enum Kind: Sendable {
    /// Offerbook's schema, without data.
    case migrated
    /// Nothing at all.
    case empty
  }

  /// Makes the database.
  package init(_ kind: Kind = .migrated) throws {
    server = try TestServer.shared.get()
    let template = kind == .migrated ? try Self.template.get() : nil
    let database = try server.make(copyOf: template)
    conninfo = database.text
    name = database.keywords["dbname"] ?? ""
    connection = try DatabaseSession(.server(conninfo)).connection
  }

  deinit {
    try? server.drop(name)
  }

  /// Connects once more, as another command would.
  package func connect() throws -> Connection {
    try DatabaseSession(.server(conninfo)).connection
  }

  /// Migrated once a run; a copy takes a tenth of the time.
  private static let template = Result {
    let database = try TestServer.shared.get().make(copyOf: nil)
    try Migrator.embedded.migrate(Connection(database.text))
    atexit { TestDatabase.dropTemplate() }
    return database.keywords["dbname"] ?? ""
  }

  /// A server that was given to us outlives us.
  private static func dropTemplate() {
    guard let server = try? TestServer.shared.get(), let name = try? template.get() else { return }
    try? server.drop(name)
  }
}
