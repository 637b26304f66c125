internal import Postgres

/// A PostgreSQL server of the user's own, in the user's data folder, that runs while it is used.
///
/// How it comes and goes:
/// - Every command holds `users.lock` shared for its life.
/// - The first one starts a supervisor, a few lines of shell, which starts the server and then
///   waits for `users.lock` exclusively. The kernel gives it when the last command has gone, even
///   one that was killed; then the supervisor stops the server, still holding the lock, so that a
///   newcomer waits for the end of the old server and starts the next.
/// - A command that leaves and is the last stops the server itself and waits, so that nothing is
///   left running when it has returned.
/// - The server and its supervisor hold `server.lock`: no process number is ever trusted alone.
///
/// The data is made beside its final place and renamed, so that a killed first use leaves nothing
/// half made.
package struct PrivateServer: Sendable {
  let folder: DataFolder

  /// The role and the database that the server is made with.
  static let role = "offerbook"
  static let database = "offerbook"

  /// Describes the server of a data folder; nothing is made or started yet.
  package init(dataFolder: String) {
    folder = DataFolder(path: dataFolder)
  }

  /// Starts the server if it does not run, and keeps it running until `leave` is called.
  package func enter() throws -> PrivateServerUse {
    try folder.make()
    let users = try FileLock(folder.usersLock)
    users.lock(.shared)
    if try !isReady() {
      let starting = try FileLock(folder.startLock)
      starting.lock(.exclusive)
      try start(starting)
    }
    return PrivateServerUse(server: self, users: users)
  }

  /// What libpq needs to reach the server; it goes before libpq's environment.
  package func connectionSettings() throws -> [(keyword: String, value: String)] {
    [
      ("host", try SocketFolder(of: folder).path),
      ("port", SocketFolder.port),
      ("user", Self.role),
      ("dbname", Self.database),
      ("sslmode", "disable"),
      ("gssencmode", "disable"),
    ]
  }

  /// True also of a server that somebody started with pg_ctl: it is used, and not stopped by us.
  func isReady() throws -> Bool {
    try Connection.readiness(connectionSettings()) == .ready
  }
}
