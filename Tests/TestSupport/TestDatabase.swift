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
  private let name: String?

  /// What kind of database a test starts with.
  package enum Kind: Sendable {
    /// Offerbook's schema, without data.
    case migrated
    /// Nothing at all.
    case empty
    /// One for all tests that need a server and leave nothing in the database.
    case shared
  }

  /// Makes the database.
  package init(_ kind: Kind = .migrated) throws {
    server = try TestServer.shared.get()
    let database: ConnectionString =
      switch kind {
      case .migrated: try server.make(copyOf: Self.template.get())
      case .empty: try server.make(copyOf: nil)
      case .shared: try Self.shared.get()
      }
    conninfo = database.text
    name = kind == .shared ? nil : database.keywords["dbname"]
    connection = try DatabaseSession(.server(conninfo)).connection
  }

  deinit {
    if let name { try? server.drop(name) }
  }

  /// Connects once more, as another command would.
  package func connect() throws -> Connection {
    try DatabaseSession(.server(conninfo)).connection
  }

  /// Migrated once a run; a copy takes a fraction of the time.
  private static let template: Result<String, any Error> = Result {
    let database = try TestServer.shared.get().make(copyOf: nil)
    try Migrator.embedded.migrate(Connection(database.text))
    atexit { TestDatabase.drop(TestDatabase.template) }
    return database.keywords["dbname"] ?? ""
  }

  private static let shared: Result<ConnectionString, any Error> = Result {
    let database = try TestServer.shared.get().make(copyOf: nil)
    atexit { TestDatabase.drop(TestDatabase.shared.map { $0.keywords["dbname"] ?? "" }) }
    return database
  }

  /// A server that was given to us outlives us.
  private static func drop(_ name: Result<String, any Error>) {
    if let server = try? TestServer.shared.get(), let name = try? name.get() {
      try? server.drop(name)
    }
  }
}
