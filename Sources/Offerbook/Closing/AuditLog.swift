package import Postgres

/// Everything that was ever done to the ledger or with it: who, what, when.
package struct AuditLog {
  package struct Entry: Sendable {
    /// `2026-11-21 19:28:44`, in UTC.
    package var time: String
    package var user: String
    /// `load bookings`, `undo`, `close and lock`, `report`.
    package var what: String
    /// The load it was, or the last load at that time.
    package var load: Int
    package var month: Month?
    package var details: String
    package var sha256: String?
  }

  /// All entries in the order in which things happened.
  package static func entries(_ connection: Connection) throws -> [Entry] {
    try connection.run(SQL.Queries.log.statement).map { row in
      Entry(
        time: try row.get("time"), user: try row.get("done_by"), what: try row.get("what"),
        load: try row.get("load"), month: try row.getOptional("month"),
        details: try row.get("details"), sha256: try row.getOptional("sha256"))
    }
  }
}
