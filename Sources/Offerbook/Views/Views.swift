package import Postgres

/// The read-only views for psql and BI tools, as the database documents them.
package struct Views {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  package struct View: Equatable, Sendable {
    package var name: String
    /// What a row of it is, in a sentence or two.
    package var comment: String
  }

  package struct Column: Equatable, Sendable {
    package var name: String
    /// As PostgreSQL writes it, `numeric`.
    package var type: String
    package var comment: String
  }

  /// All views, ordered by name.
  package func all() throws -> [View] {
    try connection.run(SQL.Queries.views.statement).map { row in
      View(name: try row.get("view"), comment: try row.getOptional("comment") ?? "")
    }
  }

  /// The columns of a view in order, or an error that lists the views.
  package func columns(of view: String) throws -> [Column] {
    let columns = try connection.run(SQL.Queries.viewColumns.statement, [view]).map { row in
      Column(
        name: try row.get("column"), type: try row.get("type"),
        comment: try row.getOptional("comment") ?? "")
    }
    guard columns.isEmpty else { return columns }
    let known = try all().map(\.name).joined(separator: ", ")
    throw InputError("no view is called '\(view)'; the views are \(known)")
  }
}
