package import Postgres

/// The booking lines of a closed month that came, went or changed, old and new side by side.
package struct RestatedLines: Sendable {
  package let columns: [String]
  /// The values as the database writes them; nil where there is none.
  package let rows: [[String?]]

  /// - Throws: `InputError` when the month is not closed.
  package init(_ connection: Connection, month: Month, now: AsOf) throws {
    let closed = try AsOf(month.description, on: connection)
    let result = try connection.run(
      SQL.Queries.restatedLines.statement, [month, closed.load, now.load])
    columns = result.columnNames
    rows = result.map(\.texts)
  }
}
