package import Postgres

/// The rows that a load brought, replaced and retired.
package struct LoadRows: Sendable {
  package enum Change: String, Sendable {
    case new, replaced, retired
  }

  package struct Row: Sendable {
    package var change: Change
    /// What kind of row: `booking`, `opportunity`, `plan value`.
    package var fact: String
    /// The columns of its key, with their values.
    package var key: [Value]
    /// The line in the load's file, nil for what came from no file.
    package var line: Int?
    /// The columns that the row has, or that changed: old and new side by side.
    package var values: [Value]
  }

  /// A column with what stood there before the load and after it.
  package struct Value: Equatable, Sendable {
    package var column: String
    package var before: String?
    package var after: String?
  }

  /// The first rows, or all of them.
  package let rows: [Row]
  /// How many there are.
  package let total: Int

  /// Reads the rows of a load.
  ///
  /// - Parameter limit: How many are enough; nil for all.
  package init(_ connection: Connection, load: Int, limit: Int? = nil) throws {
    var rows: [Row] = []
    var total = 0
    for table in FactTable.all {
      let found = try connection.run(table.rowsStatement, [load, limit])
      total += try found.first?.get("total") ?? 0
      rows += try found.map { try Row($0, of: table) }
    }
    self.rows = limit.map { Array(rows.prefix($0)) } ?? rows
    self.total = total
  }
}

extension LoadRows.Row {
  fileprivate init(_ row: Postgres.Row, of table: FactTable) throws {
    let name: String = try row.get("change")
    let change = LoadRows.Change(rawValue: name) ?? .new
    func value(_ column: String) throws -> LoadRows.Value {
      LoadRows.Value(
        column: column, before: try row.getOptional("old_\(column)"),
        after: try row.getOptional("new_\(column)"))
    }
    self.change = change
    fact = table.words
    key = try table.key.map(value)
    line = try row.getOptional("line")
    values = try table.shownColumns.filter { !table.key.contains($0) }.map(value)
      .filter { $0.before != $0.after }
  }
}
