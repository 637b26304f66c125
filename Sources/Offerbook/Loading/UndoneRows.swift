internal import Postgres

/// How many rows of a kind an undo took away and brought back.
package struct UndoneRows: Sendable {
  /// `booking`, `opportunity`, `plan value`.
  package var fact: String
  /// Rows that are live no more.
  package var retired: Int
  /// Rows that live again.
  package var revived: Int
  /// Of both, those that were replaced by the version before them.
  var swapped: Int

  /// Undoes what a load did to a table; nil where it did nothing.
  init?(
    _ table: FactTable, undoing undone: Int, by load: Int, on connection: Connection
  ) throws {
    fact = table.words
    retired = try connection.run(table.statement(SQL.Loading.retireUndone), [load, undone])
      .affected
    revived = try connection.run(table.statement(SQL.Loading.reviveUndone), [load, undone])
      .affected
    swapped =
      retired > 0 && revived > 0
      ? try connection.run(table.statement(SQL.Loading.countSwapped), [load])[0].get("swapped") : 0
    if retired == 0, revived == 0 { return nil }
  }
}

extension [UndoneRows] {
  /// What the journal says of an undo, in rows of the feed as it does of a load: a deal is no row of
  /// its own, but what its lines agree on.
  var counts: (inserted: Int, replaced: Int, retired: Int) {
    filter { $0.fact != FactTable.opportunity.words }.reduce(into: (0, 0, 0)) { counts, rows in
      counts.0 += rows.revived - rows.swapped
      counts.1 += rows.swapped
      counts.2 += rows.retired - rows.swapped
    }
  }
}
