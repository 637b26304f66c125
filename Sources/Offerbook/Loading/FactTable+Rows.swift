internal import Postgres

extension FactTable {
  /// The columns as people know them: a slice by its values, and without the order of agreements.
  var shownColumns: [String] {
    let columns = columns.filter { $0 != "agreement" }
    return payload.contains("slice_id")
      ? columns.flatMap { $0 == "slice_id" ? Self.sliceColumns : [$0] } : columns
  }

  /// The columns of a stamp, which make one slice.
  static let sliceColumns = ["segment", "geo", "industry", "order_type", "deal_path"]

  /// The statement for what a load brought and retired here, with each column as `old_...` and
  /// `new_...`.
  var rowsStatement: Statement {
    func list(_ columns: [String], _ form: (String) -> String) -> String {
      columns.map(form).joined(separator: ", ")
    }
    return SQL.Queries.loadRows.statement([
      "source": payload.contains("slice_id") ? "\(name) join slice using (slice_id)" : name,
      "line": isFromFile ? "n.file_line" : "null",
      "old": list(shownColumns) { "o.\($0)::text as old_\($0)" },
      "new": list(shownColumns) { "n.\($0)::text as new_\($0)" },
      "o.key": list(key) { "o.\($0)" },
      "n.key": list(key) { "n.\($0)" },
      "both.key": list(key) { "coalesce(n.\($0), o.\($0))" },
    ])
  }
}
