package import Postgres

/// The journal of loads: what was loaded, when, by whom and what came of it.
package struct Journal {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// A transaction that changed the ledger.
  package struct Entry: Sendable {
    package var load: Int
    /// `feed`, `undo`, `plan` or `setting`.
    package var kind: String
    package var feed: String?
    package var file: String?
    package var sha256: String?
    package var mapping: String?
    package var mode: String?
    package var undoes: Int?
    package var undoneBy: Int?
    package var note: String?
    package var user: String
    /// `2026-11-21 19:28:44`, in UTC.
    package var time: String
    package var read: Int
    package var skipped: Int
    package var accepted: Int
    package var unchanged: Int
    package var rejected: Int
    package var inserted: Int
    package var replaced: Int
    package var retired: Int
  }

  /// Every load, newest last.
  package func entries() throws -> [Entry] {
    try entries(asOf: AsOf(nil, on: connection))
  }

  /// Every load up to one, and which of them were undone by then; newest last.
  package func entries(asOf: AsOf) throws -> [Entry] {
    try connection.run(SQL.Queries.loads.statement, [asOf.load]).map(entry)
  }

  /// One load with the effect it had on the monthly measures.
  package func entry(_ number: Int) throws -> (entry: Entry, effect: [MeasureEffect]) {
    guard let found = try entries().first(where: { $0.load == number }) else {
      throw InputError("there is no load \(number); offerbook loads lists them")
    }
    return (found, try Posting(connection: connection, load: number).effect())
  }

  /// A record that a load left out and no later load has brought since.
  package struct OpenReject: Sendable {
    package var load: Int
    package var file: String?
    package var line: Int
    package var column: String?
    package var value: String?
    package var reason: String
  }

  /// The rejected records that are not dealt with: the first of them, and how many there are.
  package struct OpenRejects: Sendable {
    package var count = 0
    package var rows: [OpenReject] = []

    package var first: OpenReject? { rows.first }
    package var isEmpty: Bool { count == 0 }
  }

  /// The rejected records that are not dealt with, as of a load.
  package func openRejects(asOf load: Int) throws -> OpenRejects {
    let rows = try connection.run(SQL.Queries.openRejects.statement, [load, Self.mostOpenRejects])
    return OpenRejects(
      count: try rows.first?.get("open") ?? 0,
      rows: try rows.map { row in
        OpenReject(
          load: try row.get("load"), file: try row.getOptional("file"),
          line: try row.get("line"), column: try row.getOptional("fault_column"),
          value: try row.getOptional("fault_value"), reason: try row.get("reason"))
      })
  }

  /// As many open rejects are read: people look at the first.
  private static let mostOpenRejects = 20

  private func entry(_ row: Row) throws -> Entry {
    Entry(
      load: try row.get("load"), kind: try row.get("kind"), feed: try row.getOptional("feed"),
      file: try row.getOptional("file"), sha256: try row.getOptional("sha256"),
      mapping: try row.getOptional("mapping"), mode: try row.getOptional("mode"),
      undoes: try row.getOptional("undoes"), undoneBy: try row.getOptional("undone_by"),
      note: try row.getOptional("note"), user: try row.get("loaded_by"),
      time: try row.get("time"), read: try row.get("read"), skipped: try row.get("skipped"),
      accepted: try row.get("accepted"), unchanged: try row.get("unchanged"),
      rejected: try row.get("rejected"), inserted: try row.get("inserted"),
      replaced: try row.get("replaced"), retired: try row.get("retired"))
  }
}
