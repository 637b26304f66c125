package import Postgres

/// The role that may read the views and nothing else.
package struct ReaderRole {
  package static let name = "offerbook_reader"

  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// Makes the role where it lacks and grants it the views; gives whether it was made.
  ///
  /// Roles belong to the whole server: a user who may not make one is told what to ask for.
  package func grant() throws -> Bool {
    try connection.transaction {
      let isMade = try !exists()
      if isMade { try create() }
      try connection.runScript(SQL.Roles.offerbookReader.statement)
      return isMade
    }
  }

  private func exists() throws -> Bool {
    try connection.run(SQL.Queries.readerRole.statement)[0].get("exists")
  }

  private func create() throws {
    do {
      try connection.run(SQL.Loading.createReader.statement)
    } catch let error as PostgresError where error.sqlState == "42501" {
      throw ReaderRoleRefused()
    }
  }
}

/// This user may not make roles.
package struct ReaderRoleRefused: Error, CustomStringConvertible {
  package let description =
    "you may not make roles on this server; ask somebody who may for\n"
    + "create role \(ReaderRole.name) nologin\n"
    + "and run offerbook views grant again"
}
