internal import Offerbook
internal import Rendering

/// Rows as the database gave them, for printing in any form.
struct RowTable {
  let columns: [String]
  let rows: [[String?]]

  var table: Table {
    Table(
      columns: columns.map { ReportColumn($0, isText: !isNumber($0)) },
      rows: rows.map { $0.map { $0 ?? "" } })
  }

  var json: JSONValue {
    .array(
      rows.map { row in
        .object(
          zip(columns, row).map { name, text in
            let number = isNumber(name) ? text.flatMap { ExactDecimal($0) } : nil
            return JSONMember(name, number.map { .number($0) } ?? JSONValue(text))
          })
      })
  }

  private func isNumber(_ column: String) -> Bool {
    column.hasSuffix("amount") || column.hasSuffix("net_arr")
      || ["deal_count", "load", "file_line"].contains(column)
  }
}
