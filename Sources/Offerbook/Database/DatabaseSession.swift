package import Postgres

/// A connection to Offerbook's database, and the private server under it if that is where it is.
package final class DatabaseSession {
  /// The connection, with Offerbook's schema first among the names.
  package let connection: Connection
  private let use: PrivateServerUse?

  /// Connects, after starting the private server where that is the place.
  ///
  /// - Throws: `DatabaseError`, or `PostgresError` of kind `notConnected`.
  package init(_ location: DatabaseLocation) throws {
    switch location {
    case .server(let database):
      use = nil
      connection = try Connection(database)
    case .privateServer(let dataFolder):
      let server = PrivateServer(dataFolder: dataFolder)
      use = try server.enter()
      connection = try Connection(nil, settings: server.connectionSettings())
    }
    guard connection.serverVersion >= ServerPrograms.oldest * 10_000 else {
      let version = connection.serverVersion
      throw DatabaseError.serverTooOld(version: "\(version / 10_000).\(version % 10_000)")
    }
    // Temporary tables come last, so that none can stand in for one of ours.
    try connection.runScript("set search_path = offerbook, pg_temp")
  }

  deinit {
    close()
  }

  /// Ends the work; the private server's last user waits here until it has stopped.
  package func close() {
    use?.leave()
  }
}
